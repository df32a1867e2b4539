import { i18n } from '#i18n';
import type { LogEntry } from '../../src/log/types';

const WIDTH = 720;
const PAD = 36;
const FONT = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

interface Line {
  text: string;
  size: number;
  colour: string;
  bold?: boolean;
  gap?: number;
}

/** Breaks a text into lines that fit; Chinese breaks anywhere. */
function wrap(pen: CanvasRenderingContext2D, text: string): string[] {
  const lines = [''];
  for (const letter of text) {
    const now = lines[lines.length - 1] ?? '';
    if (letter === '\n') lines.push('');
    else if (pen.measureText(now + letter).width > WIDTH - 2 * PAD) lines.push(letter);
    else lines[lines.length - 1] = now + letter;
  }
  return lines;
}

/** Draws the evidence card: always black on white, so that it prints and forwards the same everywhere. */
export function drawCard(canvas: HTMLCanvasElement, entry: LogEntry, title: string): void {
  const pen = canvas.getContext('2d');
  if (pen === null) return;
  const when = new Date(entry.sentAt ?? entry.capturedAt).toLocaleString();
  const how = i18n.t('watch.howRead', [entry.platform, new Date(entry.capturedAt).toLocaleString()]);
  const lines: Line[] = [
    { text: title, size: 26, colour: '#1b2320', bold: true },
    { text: `${entry.conversation.title}  ${when}`, size: 16, colour: '#55625d', gap: 6 },
    { text: entry.excerpt, size: 20, colour: '#1b2320', gap: 18 },
    { text: `${entry.clause.document} ${entry.clause.id}`, size: 16, colour: '#95360f', bold: true, gap: 20 },
    { text: entry.clause.text, size: 16, colour: '#1b2320', gap: 4 },
    { text: how, size: 13, colour: '#55625d', gap: 22 },
  ];
  const font = ({ size, bold }: Line) => `${bold ? '600 ' : ''}${size}px ${FONT}`;
  const laid = lines.map((line) => {
    pen.font = font(line);
    return { line, rows: wrap(pen, line.text) };
  });
  const height = laid.reduce((sum, { line, rows }) => sum + (line.gap ?? 0) + rows.length * line.size * 1.5, 2 * PAD);
  const scale = 2;
  canvas.width = WIDTH * scale;
  canvas.height = Math.ceil(height) * scale;
  pen.scale(scale, scale);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, WIDTH, height);
  pen.fillStyle = '#d9682f';
  pen.fillRect(0, 0, 8, height);
  pen.textBaseline = 'top';
  let top = PAD;
  for (const { line, rows } of laid) {
    top += line.gap ?? 0;
    pen.font = font(line);
    pen.fillStyle = line.colour;
    for (const row of rows) {
      pen.fillText(row, PAD, top);
      top += line.size * 1.5;
    }
  }
}
