import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { adjustedMinutes, conversations, heardMessages } from '../../src/settings/items';
import { type Child, conversationKey, type Settings } from '../../src/settings/types';
import { LinkButton } from '../../src/ui/button';
import { Callout } from '../../src/ui/callout';
import { Card } from '../../src/ui/card';
import { EmptyState } from '../../src/ui/empty-state';
import { Tabs } from '../../src/ui/tabs';
import { limitOf, sumDay, weekOf } from '../../src/watch/day';
import { gatherReadings } from '../../src/watch/gather';
import { localDay } from '../../src/watch/local-time';
import { ChildrenForm } from '../shell/forms/children';
import { gradeName } from '../shell/names';
import { Page } from '../shell/page';
import { useItem, useSettings } from '../shell/use-settings';
import { Day } from './day';
import { Findings } from './findings';
import { Week } from './week';

/** What the children were asked to do, today and this week, against the limits. For one family on one machine. */
export function Watch() {
  const resolved = useSettings();
  const [chosen, setChosen] = useState('');
  if (resolved === undefined) return null;
  const { settings } = resolved;
  const { children } = settings;
  const child = children.find(({ id }) => id === chosen) ?? children[0];
  return (
    <Page here="watch" profile={settings.profile}>
      <h1>{i18n.t('watch.title')}</h1>
      <Callout>
        <p>{i18n.t('watch.sees')}</p>
      </Callout>
      {children.length === 0 && (
        <Card title={i18n.t('welcome.children')}>
          <p>{i18n.t('watch.addChild')}</p>
          <ChildrenForm children={children} />
        </Card>
      )}
      {children.length > 1 ? (
        <Tabs
          label={i18n.t('welcome.children')}
          tabs={children.map(({ id, nickname }) => ({ id, label: nickname }))}
          selected={child?.id ?? ''}
          onSelect={setChosen}
        >
          <ChildWeek key={child?.id} child={child} settings={settings} />
        </Tabs>
      ) : (
        <ChildWeek child={child} settings={settings} />
      )}
      <Findings settings={settings} />
    </Page>
  );
}

function ChildWeek({ child, settings }: { child: Child | undefined; settings: Settings }) {
  const heard = useItem(heardMessages);
  const known = useItem(conversations);
  const adjusted = useItem(adjustedMinutes);
  const [today, setToday] = useState(localDay(new Date()));
  if (heard === undefined || known === undefined || adjusted === undefined) return null;
  // With one child every class is this child's, unless a conversation was given to another.
  const mine = Object.entries(heard).filter(([, { platform, conversation }]) => {
    const childId = known[conversationKey(platform, conversation.id)]?.childId;
    return childId === undefined ? settings.children.length <= 1 : childId === child?.id;
  });
  const messages = mine
    .map(([id, { sentAt, reading }]) => ({ id, sentAt, reading }))
    .sort((a, b) => Date.parse(a.sentAt) - Date.parse(b.sentAt));
  const tasks = gatherReadings(messages);
  const grade = child?.grade ?? settings.grade;
  const limit = limitOf(grade, settings.minutesPrimary, settings.minutesJunior);
  const sum = (day: string) => sumDay(day, tasks, limit, adjusted);
  const name = child ? `${child.nickname} · ${gradeName(child.grade)}` : i18n.t('watch.today');
  return (
    <div class="jf-stack">
      <Day
        title={name}
        sum={sum(today)}
        today={today}
        onDay={setToday}
        grade={grade}
        noHomeworkDay={settings.noHomeworkDay}
      />
      <Week sums={weekOf(today).map(sum)} noHomeworkDay={settings.noHomeworkDay} onDay={setToday} />
      {settings.children.length > 1 && mine.length === 0 && Object.keys(heard).length > 0 && (
        <EmptyState icon="info" title={i18n.t('watch.unassigned')}>
          <LinkButton href="/options.html#conversations">{i18n.t('options.conversations')}</LinkButton>
        </EmptyState>
      )}
    </div>
  );
}
