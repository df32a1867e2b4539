import { h } from 'preact';
import type { Finding } from '../../engine/types';
import { type CardAction, FindingCard } from '../../ui/finding-card';
import { copyText } from '../copy-text';
import { CardDialog } from '../surface/card-dialog';
import type { Desk } from '../surface/desk';
import type { Box } from '../surface/place';
import type { PageHost } from '../types';
import type { Choice } from './draft';

interface GuardCard {
  text: string;
  findings: readonly Finding[];
  anchor: Box;
  /** Opened by a send that was paused (else from the badge). */
  atSend: boolean;
}

/** The card before sending. Closing it in any way is "edit": the user is back in the draft. */
export function openGuardCard(
  host: PageHost,
  desk: Desk,
  card: GuardCard,
  onChoice: (choice: Choice, note: string) => void,
): void {
  const rewrite = host.detector.rules.find((rule) => rule.id === card.findings[0]?.rule)?.rewrite[desk.language] ?? '';
  const actions: CardAction[] = [{ id: 'edit', label: host.t('guard.edit'), tone: 'primary', icon: 'edit' }];
  if (rewrite !== '') actions.push({ id: 'copy', label: host.t('guard.copyRewrite'), icon: 'copy' });
  if (card.atSend) actions.push({ id: 'anyway', label: host.t('guard.sendAnyway') });
  actions.push({ id: 'false-alarm', label: host.t('guard.falseAlarm'), asksReason: true });
  let choice: Choice = 'edit';
  let note = '';
  const act = async (id: string, reason: string) => {
    if (id === 'copy') {
      const done = await copyText(rewrite, desk.overlay.root);
      desk.dialog.redraw(
        content(done ? host.t('guard.rewriteCopied', [rewrite]) : `${host.t('card.copyFailed')} ${rewrite}`),
      );
      return;
    }
    choice = id as Choice;
    note = reason;
    desk.dialog.close();
  };
  const content = (status?: string) =>
    h(FindingCard, {
      heading: host.t('guard.heading'),
      headingId: CardDialog.headingId,
      note: card.atSend ? host.t('guard.note') : undefined,
      language: desk.language,
      findings: desk.cards(card.text, card.findings),
      strings: desk.strings,
      clause: 'sentence',
      actions,
      status,
      onAction: (id, reason) => void act(id, reason),
      onClose: () => desk.dialog.close(),
    });
  desk.dialog.show(content(), card.anchor, () => onChoice(choice, note));
}
