import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { welcome } from '../../src/settings/items';
import { Button, LinkButton } from '../../src/ui/button';
import { Card } from '../../src/ui/card';
import { Page } from '../shell/page';
import { useItem, useSettings } from '../shell/use-settings';
import { Done, Kept, SchoolNotice, Sites, Who, WhoseClass } from './steps';

/** Four short questions, each with an answer that is already good. Left and taken up again at the same place. */
export function Welcome() {
  const resolved = useSettings();
  const progress = useItem(welcome);
  const heading = useRef<HTMLHeadingElement>(null);
  const step = progress?.step ?? 0;
  // The new step is read out and the keyboard starts in it.
  useEffect(() => {
    if (step > 0) heading.current?.focus();
  }, [step]);
  if (resolved === undefined || progress === undefined) return null;
  const parent = resolved.settings.profile === 'parent';
  const steps = [
    { title: i18n.t('welcome.who'), body: <Who resolved={resolved} /> },
    {
      title: parent ? i18n.t('welcome.children') : i18n.t('welcome.class'),
      body: <WhoseClass resolved={resolved} />,
    },
    { title: i18n.t('welcome.sites'), body: <Sites /> },
    { title: i18n.t('welcome.kept'), body: <Kept settings={resolved.settings} /> },
  ];
  const go = (to: number) =>
    void welcome.setValue({ ...progress, step: to, done: progress.done || to >= steps.length });
  const now = steps[step];
  return (
    <Page here="welcome" profile={resolved.settings.profile} narrow>
      <div class="jf-stack">
        <h1>{i18n.t('welcome.hello')}</h1>
        <p class="jf-muted">{i18n.t('welcome.promise')}</p>
      </div>
      <SchoolNotice settings={resolved.settings} />
      {now === undefined ? (
        <Done profile={resolved.settings.profile} heading={heading} onAgain={() => go(0)} />
      ) : (
        <Card>
          <span class="jf-muted jf-small">{i18n.t('welcome.step', [String(step + 1), String(steps.length)])}</span>
          <h2 ref={heading} tabIndex={-1}>
            {now.title}
          </h2>
          {now.body}
          <div class="jf-actions">
            <Button tone="primary" onClick={() => go(step + 1)}>
              {step === steps.length - 1 ? i18n.t('welcome.finish') : i18n.t('welcome.next')}
            </Button>
            {step > 0 && <Button onClick={() => go(step - 1)}>{i18n.t('welcome.back')}</Button>}
            {step === 0 && (
              <Button tone="quiet" onClick={() => go(steps.length)}>
                {i18n.t('welcome.skip')}
              </Button>
            )}
          </div>
        </Card>
      )}
      <div>
        <LinkButton tone="quiet" href="/privacy.html">
          {i18n.t('welcome.privacy')}
        </LinkButton>
      </div>
    </Page>
  );
}
