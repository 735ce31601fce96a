import { AVAILABILITIES } from '@domain/figures.js';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { memo } from 'react';
import { type Commodity, useCatalogue } from '../shell/catalogue.js';
import { serverNow } from '../shell/clock.js';
import { useFormat, useText } from '../text/language.js';
import { type LineDraft, saysSomething } from './draft.js';
import type { FormOutlet } from './form-outlet.js';
import classes from './line-fields.module.css';
import { readPrice, readQuantity } from './read-figure.js';
import { useMoneyReading } from './use-money-reading.js';

/** Beyond this ratio to the last price the inspector is asked to look again (rule G0). */
const FAR_OFF = 1.9;

interface LineFieldsProps {
  readonly commodity: Commodity;
  readonly outletNow: FormOutlet['now'];
  readonly line: LineDraft;
  readonly onChange: (commodity: string, change: Partial<LineDraft>) => void;
}

interface LastPrice {
  readonly price: number;
  readonly at: number;
}

function lastPriceOf(now: FormOutlet['now'], commodity: string): LastPrice | null {
  const place = now?.commodities.indexOf(commodity) ?? -1;
  const price = now?.price[place] ?? null;
  const at = now?.priceAt[place] ?? null;
  return price === null || at === null ? null : { price, at: Date.parse(at) };
}

/** One commodity of the form. */
export const LineFields = memo(function LineFields({ commodity, outletNow, line, onChange }: LineFieldsProps) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const name = catalogue.commodityName(commodity.id);
  const last = lastPriceOf(outletNow, commodity.id);
  const change = (part: Partial<LineDraft>): void => onChange(commodity.id, part);
  return (
    <li className={classes.line} data-filled={saysSomething(line)}>
      <div className={classes.head}>
        <strong>{name}</strong>
        <span className={classes.spec}>{commodity.specification}</span>
        <span className={classes.last}>{last === null ? t.report.noLast : t.report.last(format.money(last.price), format.ago(serverNow() - last.at))}</span>
      </div>
      <fieldset className={classes.fields} aria-label={name}>
        <PriceField commodity={commodity} line={line} last={last} onChange={change} />
        <QuantityField label={t.report.stock(format.unit(commodity.unit))} commodity={commodity} value={line.stock} onChange={(stock) => change({ stock })} />
        <QuantityField label={t.report.sold(format.unit(commodity.unit))} commodity={commodity} value={line.sold} onChange={(sold) => change({ sold })} />
        <QuantityField
          label={t.report.incoming(format.unit(commodity.unit))}
          commodity={commodity}
          value={line.incoming}
          onChange={(incoming) => change({ incoming })}
        />
        <div className={classes.field}>
          <span className={classes.label}>{t.report.availability}</span>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset inside the line's fieldset would say the commodity twice. */}
          <div className={classes.steps} role="group" aria-label={`${t.report.availability}: ${name}`}>
            {AVAILABILITIES.map((step) => (
              <button
                key={step}
                type="button"
                aria-pressed={line.availability === step}
                onClick={() => change({ availability: line.availability === step ? null : step })}
              >
                {t.availability[step]}
              </button>
            ))}
          </div>
        </div>
        <TextInput
          className={classes.note ?? ''}
          label={t.report.note}
          aria-label={`${t.report.lineNote}: ${name}`}
          value={line.note}
          maxLength={500}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
      </fieldset>
    </li>
  );
});

interface PriceFieldProps {
  readonly commodity: Commodity;
  readonly line: LineDraft;
  readonly last: LastPrice | null;
  readonly onChange: (change: Partial<LineDraft>) => void;
}

function PriceField({ commodity, line, last, onChange }: PriceFieldProps) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const price = readPrice(line.price, useMoneyReading());
  const unreadable = Number.isNaN(price);
  const ratio = price === null || unreadable || last === null ? 1 : price / last.price;
  const farOff = ratio > FAR_OFF || ratio < 1 / FAR_OFF;
  return (
    <div className={classes.price}>
      <TextInput
        label={t.report.price(`${format.moneySign}/${format.unit(commodity.unit)}`)}
        placeholder={last === null ? '' : format.amount(last.price)}
        inputMode="decimal"
        autoComplete="off"
        value={line.price}
        error={unreadable ? t.report.unreadable : undefined}
        onChange={(event) => onChange({ price: event.currentTarget.value, priceConfirmed: false })}
        description={price === null || unreadable ? undefined : t.report.reading(format.price(price, commodity))}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
      />
      {last !== null && (
        <Button
          variant="default"
          className={classes.same ?? ''}
          aria-label={`${t.report.unchanged}: ${catalogue.commodityName(commodity.id)}`}
          onClick={() => onChange({ price: format.amount(last.price), priceConfirmed: false })}
        >
          {t.report.unchanged}
        </Button>
      )}
      {farOff && (
        <div className={classes.warning} role="alert">
          {ratio > 1 ? t.report.farOff(format.number(ratio, 1)) : t.report.farBelow(format.percent(ratio))}
          <Checkbox
            mt={4}
            size="xs"
            label={t.report.priceConfirmed}
            checked={line.priceConfirmed}
            onChange={(event) => onChange({ priceConfirmed: event.currentTarget.checked })}
          />
        </div>
      )}
    </div>
  );
}

interface QuantityFieldProps {
  readonly label: string;
  readonly commodity: Commodity;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function QuantityField({ label, commodity, value, onChange }: QuantityFieldProps) {
  const { t, language } = useText();
  const format = useFormat();
  const quantity = readQuantity(value, commodity.basePerUnit, language);
  const unreadable = Number.isNaN(quantity);
  return (
    <TextInput
      label={label}
      inputMode="decimal"
      autoComplete="off"
      value={value}
      error={unreadable ? t.report.unreadable : undefined}
      description={quantity === null || unreadable ? undefined : t.report.reading(format.quantity(quantity, commodity))}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
