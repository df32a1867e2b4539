import { h, render } from 'preact';
import type { PlatformSpec } from '../../platforms/types';
import parts from '../../ui/parts.css?inline';
import tokens from '../../ui/tokens.css?inline';
import type { OpenRoot } from '../reader/panes';
import { readOnce } from '../reader/read-once';
import { adopt } from '../surface/overlay';
import { Panel, type PanelState, type Target } from './panel';
import styles from './picker.css?inline';
import { pointAtElement } from './pointer';
import { type Answers, propose } from './propose';
import { likelyMessage, type Rows, rowsAround } from './rows';
import { kindsOf } from './stable';

export interface PickerHost {
  open: OpenRoot;
  t(key: string, substitutions?: string[]): string;
  save(spec: PlatformSpec): Promise<void>;
  signal: AbortSignal;
}

/** Open shadow roots of the page, to guess a first message in. */
function rootsIn(root: Document | ShadowRoot, open: OpenRoot): (Document | ShadowRoot)[] {
  const inner = [...root.querySelectorAll('*')].flatMap((element) => {
    const shadow = element.localName.includes('-') ? open(element) : null;
    return shadow === null ? [] : rootsIn(shadow, open);
  });
  return [root, ...inner];
}

/** Teaches a site: the user points at one message, sees what would be read, corrects and keeps it. Esc leaves no trace. */
export function startPicker({ open, t, save, signal }: PickerHost): void {
  const host = document.createElement('jianfu-picker');
  for (const [name, value] of Object.entries({
    all: 'initial',
    position: 'fixed',
    'z-index': '2147483647',
    inset: '0',
    'pointer-events': 'none',
  })) {
    host.style.setProperty(name, value, 'important');
  }
  const root = host.attachShadow({ mode: 'open' });
  const css = tokens + parts + styles;
  if (!adopt(root, window, css)) {
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
  const boxes = document.createElement('div');
  const mount = document.createElement('div');
  root.append(boxes, mount);
  document.documentElement.append(host);

  const before = document.activeElement;
  const answers: Answers = { name: document.title.slice(0, 40) || location.hostname, kind: 'group' };
  let levels: Rows[] = [];
  let chosen = -1;
  let pointed: Element | undefined;
  let spec: PlatformSpec | undefined;
  let pointing: Target | undefined;
  let stopPointing: (() => void) | undefined;
  let state: PanelState;

  const close = () => {
    stopPointing?.();
    removeEventListener('keydown', leave, true);
    removeEventListener('scroll', redrawBoxes, true);
    render(null, mount);
    host.remove();
    if (before instanceof HTMLElement) before.focus();
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || pointing !== undefined) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    close();
  };

  function draw(): void {
    const level = levels[chosen];
    if (level !== undefined) {
      spec = propose(level, pointed, answers, { host: location.hostname, now: new Date(), document });
    }
    const reading = spec && readOnce(spec, document, open, location.href, new Date())[0];
    state = {
      pointing,
      reading,
      name: answers.name,
      kind: answers.kind,
      smaller: chosen > 0,
      larger: chosen >= 0 && chosen < levels.length - 1,
    };
    render(
      h(Panel, { ...state, t, onPoint: point, onLevel, onName, onKind, onSave: () => void keep(), onClose: close }),
      mount,
    );
    redrawBoxes();
  }

  function redrawBoxes(at?: Element | Event): void {
    const outlined = pointing === undefined ? (levels[chosen]?.rows ?? []).slice(-80) : [];
    const elements = at instanceof Element ? [at] : outlined;
    boxes.replaceChildren(
      ...elements.map((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const box = document.createElement('div');
        box.className = at instanceof Element ? 'box at' : 'box';
        Object.assign(box.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
        return box;
      }),
    );
  }

  function point(target: Target): void {
    stopPointing?.();
    pointing = target;
    draw();
    stopPointing = pointAtElement({
      open,
      ours: host,
      start:
        target === 'message'
          ? likelyMessage(rootsIn(document, open).filter((one) => one !== root))
          : levels[chosen]?.rows.at(-1),
      onMove: redrawBoxes,
      onPick: (element) => picked(target, element),
      onCancel: () => (levels.length === 0 ? close() : donePointing()),
    });
  }

  function donePointing(): void {
    stopPointing?.();
    stopPointing = undefined;
    pointing = undefined;
    draw();
    root.querySelector<HTMLElement>('button[data-tone="primary"]')?.focus();
  }

  function picked(target: Target, element: Element): void {
    if (target === 'message') {
      ({ levels, chosen } = rowsAround(element));
      pointed = element;
      for (const part of ['text', 'sender', 'time', 'title'] as const) delete answers[part];
    } else {
      const row = levels[chosen]?.rows.find((one) => one.contains(element));
      const [css] = kindsOf(element);
      if (target === 'title' || row !== undefined) answers[target] = css ?? element.localName;
    }
    donePointing();
  }

  function onLevel(step: 1 | -1): void {
    chosen = Math.min(levels.length - 1, Math.max(0, chosen + step));
    draw();
  }

  function onName(name: string): void {
    answers.name = name;
    draw();
  }

  function onKind(kind: Answers['kind']): void {
    answers.kind = kind;
    draw();
  }

  async function keep(): Promise<void> {
    if (spec !== undefined && state.reading !== undefined) await save(spec);
    close();
  }

  addEventListener('keydown', leave, true);
  addEventListener('scroll', redrawBoxes, true);
  signal.addEventListener('abort', close);
  point('message');
}
