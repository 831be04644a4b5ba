import { Field, Select } from '@fluentui/react-components';
import { deliveryKinds } from '../../../electron/shared/delivery.ts';
import type { Texts } from '../../../electron/shared/texts/language.ts';
import { useTexts } from '../../language.ts';
import { TextField } from '../../ui/TextField.tsx';
import type { DeliveryContext } from '../delivery-context.ts';
import { chosenKind, type DistributionPointForm } from '../distribution-point-rows.ts';
import { isSameGroup } from '../group-rows.ts';
import { DeliveryFields } from './DeliveryFields.tsx';
import { MemberFields } from './MemberFields.tsx';
import type { PointFieldsProps } from './PointFields.tsx';

/** The group of a distribution point, who carries the catalog there, and what the engine calls it. */
export function PointDelivery({ form, context, change, problemOf }: PointFieldsProps) {
  const t = useTexts('distributionPointsPage');
  const words = useTexts('delivery');
  const kind = chosenKind(form, context);
  const names = context.groups.map(({ name }) => name);
  const known = names.find((name) => isSameGroup(name, form.group));
  // A group that is gone stays to be seen until another one is chosen.
  const offered = form.group === '' || known !== undefined ? names : [...names, form.group];
  return (
    <>
      {offered.length > 0 && (
        <div data-field="group">
          <Choice
            label={t('group')}
            value={known ?? form.group}
            options={[
              { value: '', text: t('noGroup') },
              ...offered.map((name) => ({ value: name, text: name })),
            ]}
            problem={problemOf('group')}
            onChange={(group) => change({ group })}
          />
        </div>
      )}
      <Choice
        label={words('legend')}
        value={form.deliveryKind}
        options={[
          { value: 'unset', text: inherited(words, form, context) },
          ...deliveryKinds.map((each) => ({ value: each, text: words(`${each}Choice`) })),
        ]}
        onChange={(deliveryKind) =>
          change({ deliveryKind: deliveryKind as DistributionPointForm['deliveryKind'] })
        }
      />
      <DeliveryFields form={form} change={change} problemOf={problemOf} />
      {(kind === 'syncthing' || kind === 'configmgr') && (
        <div data-field="member">
          <TextField
            label={t(kind === 'syncthing' ? 'device' : 'server')}
            hint={t(kind === 'syncthing' ? 'deviceHint' : 'serverHint')}
            required={kind === 'syncthing'}
            value={form.member}
            problem={problemOf('member')}
            onChange={(member) => change({ member })}
          />
        </div>
      )}
      {kind === 'syncthing' && <MemberFields form={form} change={change} problemOf={problemOf} />}
    </>
  );
}

/** What a distribution point without a delivery of its own has. */
function inherited(
  words: Texts<'delivery'>,
  { group }: DistributionPointForm,
  context: DeliveryContext,
): string {
  if (group === '') return words('ofNoGroup');
  const { kind } = context.deliveryOf({ group, delivery: undefined });
  return words('ofGroup', { isCopy: String(kind === 'copy'), delivery: words(kind) });
}

function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly problem?: string | undefined;
  readonly onChange: (value: string) => void;
}) {
  const { problem } = props;
  return (
    <Field
      label={props.label}
      {...(problem !== undefined && { validationState: 'error', validationMessage: problem })}
    >
      <Select value={props.value} onChange={(_, data) => props.onChange(data.value)}>
        {props.options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
