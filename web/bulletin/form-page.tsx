import { useMutation, useQuery } from '@apollo/client/react';
import { HOUR } from '@domain/instant.js';
import { Button, Checkbox, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { AddBulletinFormDocument, type BulletinFormInput, BulletinFormsDocument, type FormWholeFragment, MeDocument } from '../generated/operations.js';
import { serverNow } from '../shell/clock.js';
import { showPosted } from '../shell/download.js';
import { AppLink } from '../shell/link.js';
import { QueryView } from '../shell/query-view.js';
import { useText } from '../text/language.js';
import { Panel } from '../ui/panel.js';
import { StateNote } from '../ui/state-note.js';
import { AuthoritiesPanel } from './authorities-panel.js';
import classes from './bulletin.module.css';
import { FormHistory } from './form-history.js';
import { FormSections } from './form-sections.js';

/** Where administrators say how quick reports look and whose signatures are trusted. */
export function FormPage() {
  const { t } = useText();
  const me = useQuery(MeDocument);
  const { data, error, refetch } = useQuery(BulletinFormsDocument);
  if (me.data !== undefined && me.data.me?.role !== 'ADMINISTRATOR')
    return <StateNote tone="fault" title={t.admin.onlyAdministrators} hint={t.admin.onlyAdministratorsHint} />;
  return (
    <>
      <title>{`${t.bulletinForm.title} · ${t.common.product}`}</title>
      <h1 className={classes.heading}>{t.bulletinForm.title}</h1>
      <QueryView data={data} error={error} retry={refetch} rows={14}>
        {({ bulletinForms, signingAuthorities }) => (
          <Editor forms={bulletinForms} refetch={refetch}>
            <AuthoritiesPanel authorities={signingAuthorities} refetch={refetch} />
          </Editor>
        )}
      </QueryView>
      <AppLink to="/bulletins">{t.bulletin.back}</AppLink>
    </>
  );
}

/** Vietnam's clock, by which days of validity are counted here; the server checks the day. */
const SHIFT = 7 * HOUR;

/** The form to begin with: that of a stored one, from today on. */
function draftOf(form: FormWholeFragment): BulletinFormInput {
  const { parentOrgan, organ, organId, notation, place, addressees, recipients, signerLines, signerName, issuesByItself } = form;
  return {
    parentOrgan,
    organ,
    organId,
    notation,
    place,
    addressees,
    recipients,
    signerLines,
    signerName,
    issuesByItself,
    validFrom: new Date(serverNow() + SHIFT).toISOString().slice(0, 10),
    reason: '',
    sections: form.sections.map(({ key, title, composed, filledBy, dueMinutesBefore }) => ({ key, title, composed, filledBy, dueMinutesBefore })),
  };
}

interface EditorProps {
  readonly forms: readonly FormWholeFragment[];
  readonly refetch: () => Promise<unknown>;
  readonly children: React.ReactNode;
}

function Editor({ forms, refetch, children }: EditorProps) {
  const { t } = useText();
  const words = t.bulletinForm;
  const [newest] = forms;
  const [form, setForm] = useState<BulletinFormInput | null>(newest === undefined ? null : draftOf(newest));
  const [said, setSaid] = useState<readonly string[]>([]);
  const [mutate, { loading }] = useMutation(AddBulletinFormDocument);
  if (form === null) return <StateNote title={words.failed} />;
  const save = async (): Promise<void> => {
    const answer = await mutate({ variables: { form } }).then(
      ({ data }) => data?.addBulletinForm,
      () => undefined,
    );
    if (answer === undefined) return setSaid([words.failed]);
    setSaid(answer.__typename === 'FormRefused' ? answer.problems.map((problem) => words.problems[problem]) : [words.saved]);
    if (answer.__typename === 'BulletinForm') await refetch();
  };
  const preview = async (): Promise<void> => setSaid((await showPosted('/files/bulletin-forms/preview', form)) ? [] : [words.failed]);
  return (
    <div className={classes.page}>
      <Panel title={words.title}>
        <Stack gap="sm">
          <p>{words.hint}</p>
          <Fields form={form} onChange={setForm} />
          <FormSections sections={form.sections} onChange={(sections) => setForm({ ...form, sections })} />
          <Group gap="xs" align="end">
            <TextInput
              type="date"
              label={words.validFrom}
              value={form.validFrom}
              onChange={(event) => setForm({ ...form, validFrom: event.currentTarget.value })}
            />
            <TextInput label={words.reason} maxLength={200} value={form.reason} onChange={(event) => setForm({ ...form, reason: event.currentTarget.value })} />
            <Button variant="default" onClick={() => void preview()}>
              {words.preview}
            </Button>
            <Button loading={loading} onClick={() => void save()}>
              {words.save}
            </Button>
          </Group>
          <div role="status">
            {said.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
        </Stack>
      </Panel>
      <div className={classes.aside}>
        <FormHistory forms={forms} onUse={(one) => setForm(draftOf(one))} />
        {children}
      </div>
    </div>
  );
}

const LINES = ['parentOrgan', 'organ', 'organId', 'notation', 'place', 'signerName'] as const;
const LISTS = ['addressees', 'recipients', 'signerLines'] as const;

function Fields({ form, onChange }: { readonly form: BulletinFormInput; readonly onChange: (form: BulletinFormInput) => void }) {
  const { t } = useText();
  const words = t.bulletinForm;
  return (
    <>
      {LINES.map((field) => (
        <TextInput
          key={field}
          label={words[field]}
          maxLength={200}
          value={form[field]}
          onChange={(event) => onChange({ ...form, [field]: event.currentTarget.value })}
        />
      ))}
      {LISTS.map((field) => (
        <Textarea
          key={field}
          label={words[field]}
          autosize
          minRows={2}
          value={form[field].join('\n')}
          onChange={(event) => onChange({ ...form, [field]: event.currentTarget.value.split('\n') })}
        />
      ))}
      <Checkbox
        label={words.issuesByItself}
        checked={form.issuesByItself}
        onChange={(event) => onChange({ ...form, issuesByItself: event.currentTarget.checked })}
      />
    </>
  );
}
