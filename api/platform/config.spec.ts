import { Config, ConfigProblem } from './config.js';

const DATABASE_URL = 'postgres://here';
const rolesOf = (settings: Readonly<Record<string, string>>) => new Config({ DATABASE_URL, SECRET_KEY: 'k'.repeat(32), ...settings }).secondFactor;
const DESK = ['ANALYST', 'LEADER', 'ADMINISTRATOR', 'AUDITOR'];

describe('SECOND_FACTOR', () => {
  it.each([
    ['on this machine alone', {}, []],
    ['where others reach the server', { HOST: '0.0.0.0' }, DESK],
    ['behind a gateway', { TRUST_PROXY: '10.0.0.1' }, DESK],
    ['in tests that others reach', { HOST: '0.0.0.0', NODE_ENV: 'test' }, []],
    ['where it is switched off', { HOST: '0.0.0.0', SECOND_FACTOR: 'none' }, []],
    ['where it names roles', { SECOND_FACTOR: 'LEADER, INSPECTOR' }, ['LEADER', 'INSPECTOR']],
  ])('%s', (_, settings, roles) => {
    expect(rolesOf(settings)).toEqual(roles);
  });

  it('names no role that there is not', () => {
    expect(() => rolesOf({ SECOND_FACTOR: 'LEADER,BOSS' })).toThrow(ConfigProblem);
    expect(() => rolesOf({ SECOND_FACTOR: 'LEADER,BOSS' })).toThrow(/SECOND_FACTOR.*list of roles by commas, or none.*LEADER,BOSS/);
  });
});
