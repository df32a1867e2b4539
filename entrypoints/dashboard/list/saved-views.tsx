import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { storage } from '#imports';
import type { Criteria } from '../../../src/log/view/filter';
import { Button } from '../../../src/ui/button';
import { Dialog } from '../../../src/ui/dialog';
import { Select, TextInput } from '../../../src/ui/inputs';
import type { ToastMessage } from '../../../src/ui/toast';
import { useItem } from '../../shell/use-settings';

interface SavedView {
  name: string;
  criteria: Criteria;
}

const savedViews = storage.defineItem<SavedView[]>('local:log-views', { fallback: [], version: 1 });

interface SavedViewsProps {
  criteria: Criteria;
  onPick: (criteria: Criteria) => void;
  tell: (toast: Omit<ToastMessage, 'id'>) => void;
}

/** Filters kept under a name, two of them built in. */
export function SavedViews({ criteria, onPick, tell }: SavedViewsProps) {
  const own = useItem(savedViews) ?? [];
  const [asking, setAsking] = useState(false);
  const [name, setName] = useState('');
  const builtIn: SavedView[] = [
    { name: i18n.t('log.saved.todo'), criteria: { states: ['open'] } },
    { name: i18n.t('log.saved.warn'), criteria: { states: ['open'], tiers: ['warn'] } },
  ];
  const views = [...builtIn, ...own];
  const same = (view: SavedView) => JSON.stringify(view.criteria) === JSON.stringify(criteria);
  const picked = views.findIndex(same);
  const active = Object.values(criteria).some((value) => value !== undefined);
  const save = async () => {
    setAsking(false);
    if (name.trim() === '') return;
    await savedViews.setValue([...own.filter((view) => view.name !== name.trim()), { name: name.trim(), criteria }]);
    tell({ text: i18n.t('log.saved.saved', [name.trim()]) });
    setName('');
  };
  return (
    <div class="log-saved">
      <Select
        label={i18n.t('log.saved.name')}
        value={String(picked)}
        options={[
          { value: '-1', label: i18n.t('log.saved.none') },
          ...views.map((view, i) => ({ value: String(i), label: view.name })),
        ]}
        onChange={(value) => onPick(views[Number(value)]?.criteria ?? {})}
      />
      {active && picked < 0 && (
        <Button size="small" tone="quiet" icon="plus" onClick={() => setAsking(true)}>
          {i18n.t('log.saved.save')}
        </Button>
      )}
      {picked >= builtIn.length && (
        <Button
          size="small"
          tone="quiet"
          icon="trash"
          onClick={() => void savedViews.setValue(own.filter((_, i) => i !== picked - builtIn.length))}
        >
          {i18n.t('log.saved.remove', [views[picked]!.name])}
        </Button>
      )}
      <Dialog
        open={asking}
        title={i18n.t('log.saved.save')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{i18n.t('log.act.cancel')}</Button>
            <Button tone="primary" onClick={() => void save()}>
              {i18n.t('log.act.save')}
            </Button>
          </>
        }
      >
        <TextInput label={i18n.t('log.saved.ask')} value={name} onChange={setName} />
      </Dialog>
    </div>
  );
}
