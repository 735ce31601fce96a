import Bowser from 'bowser';

/** A browser's own long description in the words people know it by, "Chrome 156 · Android 14"; what no browser wrote stays as it is. */
export function describeAgent(agent: string): string {
  if (agent === '') return '';
  const { browser, os } = Bowser.parse(agent);
  if (browser.name === undefined || browser.name === '') return agent;
  const program = [browser.name, browser.version?.split('.')[0]];
  const system = [os.name, os.versionName ?? os.version?.split('.')[0]];
  return [program, system].map((words) => words.filter(Boolean).join(' ')).join(' · ');
}
