import { isPlainText } from '../problem-list.js';
import { type BulletinTemplate, COMPOSED_SECTIONS, type SectionPlan } from './bulletin-template.js';

export type TemplateProblem = 'TEXT_MISSING' | 'TEXT_INVALID' | 'NOTATION_INVALID' | 'SECTIONS_MISSING' | 'SECTION_TWICE' | 'SECTION_UNKNOWN' | 'DUE_INVALID';

const LONGEST = 200;
const MOST_LINES = 20;
const DAY_MINUTES = 1440;

/** What is wrong with a form, each kind once; nothing: it can be used. */
export function checkTemplate(template: BulletinTemplate): TemplateProblem[] {
  const { parentOrgan, organ, place, notation, addressees, recipients, signerLines, signerName, sections } = template;
  const needed = [parentOrgan, organ, place, notation, ...addressees, ...recipients, ...signerLines, ...sections.map((section) => section.title)];
  const lists = [addressees, recipients, signerLines];
  const problems: readonly (readonly [TemplateProblem, boolean])[] = [
    ['TEXT_MISSING', needed.some((text) => text.trim() === '') || lists.some((list) => list.length === 0)],
    ['TEXT_INVALID', [...needed, signerName].some((text) => text.length > LONGEST || !isPlainText(text)) || lists.some((list) => list.length > MOST_LINES)],
    ['NOTATION_INVALID', !/^[\p{Lu}\d]+(-[\p{Lu}\d]+)*$/u.test(notation)],
    ['SECTIONS_MISSING', sections.length === 0 || sections.length > MOST_LINES],
    ['SECTION_TWICE', new Set(sections.map((section) => section.key)).size < sections.length],
    ['SECTION_UNKNOWN', !sections.every(isKnown)],
    ['DUE_INVALID', !sections.every(hasDue)],
  ];
  return problems.filter(([, wrong]) => wrong).map(([problem]) => problem);
}

const isKnown = ({ key, composed }: SectionPlan): boolean =>
  composed === null ? /^[A-Z0-9_]{1,30}$/.test(key) : COMPOSED_SECTIONS.includes(composed) && key === composed;

const hasDue = ({ dueMinutesBefore = null }: SectionPlan): boolean =>
  dueMinutesBefore === null || (Number.isInteger(dueMinutesBefore) && dueMinutesBefore >= 0 && dueMinutesBefore < DAY_MINUTES);
