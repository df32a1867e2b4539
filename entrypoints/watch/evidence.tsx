import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LogEntry } from '../../src/log/types';
import { bundledDetector } from '../../src/packs/bundled';
import type { Settings } from '../../src/settings/types';
import { Button } from '../../src/ui/button';
import { Dialog } from '../../src/ui/dialog';
import { Select, TextArea } from '../../src/ui/inputs';
import { language } from '../shell/mount';
import { saveFile } from '../shell/save-file';
import { drawCard } from './draw-card';
import { letter, type Recipient } from './letter';

interface EvidenceProps {
  entry: LogEntry;
  settings: Settings;
  onClose: () => void;
}

/** One finding as a picture and as a letter. Nothing is sent from here; the user takes it where it should go. */
export function Evidence({ entry, settings, onClose }: EvidenceProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [to, setTo] = useState<Recipient>('teacher');
  const [copied, setCopied] = useState(false);
  const rule = bundledDetector().rules.find(({ id }) => id === entry.rule);
  const title = rule?.title[language()] ?? entry.rule;
  const draft = letter(to, entry, title, rule?.instead[language()] ?? '', settings.hotline);
  const [text, setText] = useState(draft);
  useEffect(() => setText(draft), [draft]);
  useEffect(() => {
    if (canvas.current) drawCard(canvas.current, entry, title);
  }, [entry, title]);
  const recipients: { value: Recipient; label: string }[] = [
    { value: 'teacher', label: i18n.t('watch.toTeacher') },
    { value: 'school', label: i18n.t('watch.toSchool') },
    { value: 'hotline', label: settings.hotline?.name ?? i18n.t('watch.toHotline') },
  ];
  return (
    <Dialog
      open
      title={i18n.t('watch.evidence')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{i18n.t('card.close')}</Button>
          <Button icon="print" onClick={() => print()}>
            {i18n.t('watch.print')}
          </Button>
          <Button
            icon="download"
            onClick={() => canvas.current?.toBlob((blob) => blob && saveFile('evidence.png', 'image/png', blob))}
          >
            {i18n.t('watch.saveImage')}
          </Button>
        </>
      }
    >
      <div class="jf-stack">
        <canvas class="watch-card" ref={canvas} role="img" aria-label={`${title}: ${entry.excerpt}`} />
        <p class="jf-hint">{i18n.t('watch.masked')}</p>
        <Select label={i18n.t('watch.letterTo')} value={to} options={recipients} onChange={setTo} />
        <TextArea
          label={i18n.t('watch.letter')}
          rows={9}
          value={text}
          onChange={setText}
          hint={i18n.t('watch.letterSays')}
        />
        <div class="jf-actions">
          <Button
            icon="copy"
            onClick={() =>
              void navigator.clipboard.writeText(text).then(
                () => setCopied(true),
                () => setCopied(false),
              )
            }
          >
            {copied ? i18n.t('card.copied') : i18n.t('watch.copyLetter')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
