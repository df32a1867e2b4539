import { h } from 'preact';
import type { Finding } from '../../engine/types';
import { type CardAction, FindingCard } from '../../ui/finding-card';
import { copyText } from '../copy-text';
import { locate, rangesOf, readText } from '../text-map';
import { messageKey, type PageHost, type SeenConversation, type SeenMessage, type Surface } from '../types';
import { CardDialog } from './card-dialog';
import { deskOf } from './desk';
import { type Mark, type MarkMode, Marks } from './marks';

/** What the user may do with a finding here; an action whose function is missing is not offered. */
export interface SurfaceOptions {
  marks?: MarkMode;
  /** A judgement on a finding: into the log, and the mark goes when it is dismissed. */
  review?: (
    message: SeenMessage,
    findings: readonly Finding[],
    decision: 'confirmed' | 'dismissed',
    reason: string,
  ) => Promise<void>;
  /** Offers confirming beside dismissing. */
  mayConfirm?: boolean;
  /** Offers a copy of message, clause and reason. */
  evidence?: boolean;
  hideConversation?: (conversation: SeenConversation) => void;
}

export interface PageSurface extends Surface {
  setMarks(mode: MarkMode): void;
  /** Opens the card of the topmost mark in sight; false when there is none. */
  openNearest(): boolean;
}

/** Marks beside flagged messages and the card behind each. */
export function createSurface(host: PageHost, options: SurfaceOptions = {}): PageSurface {
  const desk = deskOf(host);
  const dismissed = new Set<string>();

  const underline = ({ message, findings }: Mark) => {
    const map = readText(message.textElement);
    const spans = locate(
      map,
      message.text,
      findings.flatMap((finding) => finding.spans),
    );
    desk.underlines.set('message', { ranges: rangesOf(map, spans) });
    desk.follow.nudge();
  };

  const label = ({ message, findings }: Pick<Mark, 'message' | 'findings'>) => {
    const [first] = desk.cards(message.text, findings);
    const text = first?.title[desk.language] ?? '';
    const more = findings.length > 1 ? host.t('mark.more', [text, String(findings.length)]) : text;
    return { text: more, name: host.t('mark.name', [more, excerpt(message.text)]) };
  };

  const marks = new Marks(desk.overlay, {
    label,
    open,
    point(mark, over) {
      if (over) underline(mark);
      else if (!desk.dialog.open) desk.underlines.delete('message');
    },
    nudge: desk.follow.nudge,
    signal: host.signal,
  });
  if (options.marks !== undefined) marks.mode = options.marks;
  desk.follow.add(marks);

  function actions(): CardAction[] {
    const list: CardAction[] = [];
    if (options.mayConfirm && options.review)
      list.push({ id: 'confirmed', label: host.t('card.confirm'), icon: 'check' });
    if (options.review) list.push({ id: 'dismissed', label: host.t('card.dismiss'), asksReason: true });
    if (options.evidence) list.push({ id: 'evidence', label: host.t('card.copyEvidence'), icon: 'copy' });
    if (options.hideConversation) list.push({ id: 'hide', label: host.t('card.hideHere'), icon: 'eye' });
    return list;
  }

  function open(mark: Mark): void {
    const { message, findings, key } = mark;
    underline(mark);
    const act = async (id: string, reason: string) => {
      if (id === 'evidence') {
        const done = await copyText(evidence(host, message, findings, desk.language), desk.overlay.root);
        desk.dialog.redraw(card(host.t(done ? 'card.copied' : 'card.copyFailed')));
        return;
      }
      if (id === 'hide') options.hideConversation?.(message.conversation);
      if (id === 'confirmed' || id === 'dismissed') {
        try {
          await options.review?.(message, findings, id, reason);
        } catch {
          desk.dialog.redraw(card(host.t('card.notSaved')));
          return;
        }
        if (id === 'dismissed') {
          dismissed.add(key);
          marks.delete(key);
        }
        desk.overlay.announce(host.t(id === 'confirmed' ? 'card.confirmed' : 'card.dismissed'));
      }
      desk.dialog.close();
    };
    const card = (status?: string) =>
      h(FindingCard, {
        heading: host.t('card.heading'),
        headingId: CardDialog.headingId,
        note: host.t('card.note'),
        language: desk.language,
        findings: desk.cards(message.text, findings),
        strings: desk.strings,
        clause: 'whole',
        actions: actions(),
        status,
        onAction: (id, reason) => void act(id, reason),
        onClose: () => desk.dialog.close(),
      });
    desk.dialog.show(card(), mark.button.getBoundingClientRect(), () => desk.underlines.delete('message'));
  }

  return {
    show(message, findings) {
      const key = messageKey(message);
      const shown = findings.filter((finding) => finding.tier === 'warn');
      if (shown.length === 0 || dismissed.has(key)) marks.delete(key);
      else marks.set(key, message, shown);
      desk.follow.nudge();
    },
    hide(key) {
      marks.delete(key);
    },
    clear() {
      marks.clear();
      desk.underlines.delete('message');
    },
    setMarks(mode) {
      marks.mode = mode;
      desk.follow.nudge();
    },
    openNearest() {
      const [first] = marks.visible();
      if (first === undefined) return false;
      first.button.focus();
      open(first);
      return true;
    },
  };
}

const excerpt = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 24 ? `${line.slice(0, 24)}…` : line;
};

/** What a parent or head pastes into a letter. Names nobody: the message, when, where, which clause. */
function evidence(host: PageHost, message: SeenMessage, findings: readonly Finding[], language: 'zh' | 'en'): string {
  const lines = [
    host.t('card.evidenceWhere', [message.conversation.title, message.sentAt ?? host.t('card.timeUnknown')]),
    host.t('card.evidenceText', [message.text.trim()]),
  ];
  for (const { clause, reason } of findings) {
    lines.push(host.t('card.evidenceClause', [clause.document, clause.id, clause.text]), reason[language]);
  }
  return lines.join('\n');
}
