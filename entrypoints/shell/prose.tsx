import { Card } from '../../src/ui/card';

/** A section of a text page. Each line of `points` is a point. */
export function Prose({ id, title, lead, points }: { id?: string; title: string; lead?: string; points: string }) {
  return (
    <Card id={id} title={title}>
      <div class="jf-prose">
        {lead && <p>{lead}</p>}
        <ul>
          {points
            .split('\n')
            .filter(Boolean)
            .map((point) => (
              <li key={point}>{point}</li>
            ))}
        </ul>
      </div>
    </Card>
  );
}
