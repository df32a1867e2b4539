import type { Finding } from '../../engine/types';
import type { CardFinding, CardStrings, Language } from '../../ui/finding-card';
import type { PageHost } from '../types';
import { CardDialog } from './card-dialog';
import { Follow } from './follow';
import { Overlay } from './overlay';
import { Underlines } from './underlines';

/** What marks and guard share in one page: the overlay, the card, the underlines and the words of the interface. */
export interface Desk {
  overlay: Overlay;
  follow: Follow;
  underlines: Underlines;
  dialog: CardDialog;
  language: Language;
  strings: CardStrings;
  /** Findings with rule names and words, for the card. */
  cards(text: string, findings: readonly Finding[]): CardFinding[];
}

const desks = new WeakMap<PageHost, Desk>();

/** The page's desk; built on first use. */
export function deskOf(host: PageHost): Desk {
  const known = desks.get(host);
  if (known !== undefined) return known;
  const overlay = new Overlay(host.signal);
  const follow = new Follow(host.signal);
  const underlines = new Underlines(overlay, host.signal);
  follow.add(underlines);
  const desk: Desk = {
    overlay,
    follow,
    underlines,
    dialog: new CardDialog(overlay),
    language: host.t('card.language') === 'en' ? 'en' : 'zh',
    strings: {
      words: host.t('card.words'),
      clause: host.t('card.clause'),
      wholeClause: host.t('card.wholeClause'),
      why: host.t('card.why'),
      instead: host.t('card.instead'),
      close: host.t('card.close'),
      reason: host.t('card.reason'),
      reasonHint: host.t('card.reasonHint'),
      submitReason: host.t('card.submitReason'),
      back: host.t('card.back'),
    },
    cards: (text, findings) => findings.map((finding) => cardOf(host, text, finding)),
  };
  desks.set(host, desk);
  return desk;
}

function cardOf(host: PageHost, text: string, finding: Finding): CardFinding {
  const title = host.detector.rules.find((rule) => rule.id === finding.rule)?.title ?? {
    zh: finding.rule,
    en: finding.rule,
  };
  const words = finding.spans.map(({ start, end }) => text.slice(start, end).trim()).filter((word) => word !== '');
  return { finding, title, words: [...new Set(words)] };
}
