import { mean } from '../../statistics.js';

const DAYS_PER_MONTH = 30;

/**
 * OpenLMIS: consumption over `months`, raised for the days on which there was nothing to sell, rounded up.
 * When the shelf was empty the whole time there is nothing to raise it by, and it stays as it is.
 */
export function adjustedConsumption(consumed: number, stockOutDays: number, months: number): number {
  const days = DAYS_PER_MONTH * months;
  return stockOutDays >= days ? consumed : Math.ceil((consumed * days) / (days - stockOutDays));
}

/** OpenLMIS: mean of the adjusted consumption of several periods, rounded up; null without any. */
export function averageConsumption(consumptions: readonly number[]): number | null {
  const average = mean(consumptions);
  return average === null ? null : Math.ceil(average);
}
