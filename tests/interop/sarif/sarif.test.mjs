import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';

const multitool = createRequire(import.meta.url)('@microsoft/sarif-multitool');
const repository = resolve('../../..');
const work = mkdtempSync(join(tmpdir(), 'xdr-sarif-'));
after(() => rmSync(work, { recursive: true, force: true }));

const onGitHub = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'example/soc', GITHUB_SHA: 'a'.repeat(40) };
const nowhere = { GITHUB_REPOSITORY: undefined, BUILD_REPOSITORY_PROVIDER: undefined, CI_PROJECT_URL: undefined, XDR_PAGES: undefined };

/** Runs xdr check and has its SARIF judged, by the standard's rules and by those of GitHub, which shows it on pull requests. */
function check(folder, name, variables = {}) {
  const run = spawnSync('dotnet', [process.env.XDR_DLL, 'check', '--all', '--format', 'sarif', '--as-of', '2027-06-01'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...nowhere, ...variables },
  });
  const file = join(work, `${name}.sarif`);
  writeFileSync(file, run.stdout);
  return { exit: run.status, errors: run.stderr, said: judge(file), log: JSON.parse(run.stdout) };
}

/** What the judge has against a file; notes are its wishes, not errors. */
function judge(file) {
  const run = spawnSync(multitool, ['validate', file, '--rule-kind', 'Sarif;Gh', '--level', 'Error;Warning'], { encoding: 'utf8' });
  assert.match(run.stdout, /Done\. 1 files scanned\./, `${run.stdout}${run.stderr}`);
  return run.stdout.split('\n').filter(line => /: (error|warning) /.test(line));
}

/** A folder with stacks made of the repository's production stack. */
function project(name, stacks) {
  const folder = join(work, name);
  mkdirSync(join(folder, 'stacks'), { recursive: true });
  cpSync(join(repository, 'Pulumi.yaml'), join(folder, 'Pulumi.yaml'));
  const production = readFileSync(join(repository, 'stacks/Pulumi.prod.yaml'), 'utf8');
  for (const [stack, change] of Object.entries(stacks)) {
    writeFileSync(join(folder, `stacks/Pulumi.${stack}.yaml`), change(production.replace('environment: prod', `environment: ${stack}`)));
  }
  return folder;
}

const driver = log => log.runs[0].tool.driver;

/** Each result with its rule and place. */
const results = log => log.runs[0].results.map(result => ({
  ...result,
  rule: driver(log).rules[result.ruleIndex],
  place: result.locations[0].physicalLocation,
}));

test('clean stacks make a log that is valid and has a page for every rule', () => {
  const { said, log } = check(repository, 'clean', onGitHub);

  assert.deepEqual(said, []);
  assert.equal(driver(log).informationUri, `https://github.com/example/soc/blob/${'a'.repeat(40)}/docs/rules/README.md`);
  assert.ok(driver(log).rules.length > 26);
  for (const rule of driver(log).rules) {
    assert.ok(rule.helpUri.startsWith(`https://github.com/example/soc/blob/${'a'.repeat(40)}/`), rule.id);
    assert.match(rule.help.text, /\.$/, rule.id);
  }
});

test('every result of bad stacks has a rule, a line, help and an address', () => {
  const folder = project('bad', {
    prod: text => text.replace('incidentCreationRules: disable', 'incidentCreationRules: keep').replace('sku: PerGB2018', 'sku: PerGB2018\n    dailyCapGb: 10'),
    customer: text => text.replace('SecurityIncident: { analyticsDays: 730, totalDays: 2556 }', 'SecurityIncident: { analyticsDays: 730, totalDays: 2557 }').replace('managedBy: portal', 'managedBy: arm'),
  });
  const { exit, said, log } = check(folder, 'bad', { XDR_PAGES: 'https://pages.example.com/xdr' });

  assert.equal(exit, 3);
  assert.deepEqual(said, []);
  assert.deepEqual([...new Set(results(log).map(result => result.ruleId))].sort(), ['XDR3001', 'XDR3005', 'XDR3012', 'XDR3029', 'XDR3030']);
  for (const result of results(log)) {
    assert.match(result.place.artifactLocation.uri, /^stacks\/Pulumi\.(prod|customer)\.yaml$/);
    assert.ok(result.place.region.startLine > 1, result.ruleId);
    assert.equal(result.rule.id, result.ruleId);
    assert.match(result.rule.helpUri, /^https:\/\/pages\.example\.com\/xdr\/policies\/.*\.md$/);
    assert.match(result.rule.help.markdown, /^# XDR3\d{3}: /);
  }
});

test('broken files and names beyond ASCII make a valid log too', () => {
  const folder = project('broken', {
    'kunde-süd': text => text.replace('cloud: public', 'cloud: pubic'),
    open: () => 'config: {\n',
    empty: () => '',
    'no-settings': () => 'config:\n  a:b: "😀 | <b>"\n',
  });
  const { exit, said, log } = check(folder, 'broken', { XDR_PAGES: 'https://pages.example.com/xdr' });

  assert.equal(exit, 2);
  assert.deepEqual(said, []);
  assert.ok(results(log).some(result => result.place.artifactLocation.uri === 'stacks/Pulumi.kunde-s%C3%BCd.yaml'));
  for (const result of results(log)) {
    assert.equal(result.rule.helpUri, `https://pages.example.com/xdr/docs/rules/codes.md#${result.ruleId.toLowerCase()}`);
    assert.ok(result.rule.help.text.length > 40, result.ruleId);
  }
});

test('where nobody knows the pages there is no address, and the help text alone is valid', () => {
  const { said, log } = check(project('nowhere', { prod: text => text.replace('cloud: public', 'cloud: pubic') }), 'nowhere');

  assert.deepEqual(said.filter(line => !line.includes('SARIF2005')), []);
  assert.ok(driver(log).rules.every(rule => rule.helpUri === undefined && rule.help.text.length > 20));
});

test('the judge finds what is wrong with a log', () => {
  const { log } = check(repository, 'good');
  log.runs[0].results = [{ ruleId: 'XDR3001', message: {}, locations: [{ physicalLocation: { artifactLocation: { uri: 'a b' } } }] }];
  const file = join(work, 'doctored.sarif');
  writeFileSync(file, JSON.stringify(log));

  assert.notDeepEqual(judge(file).filter(line => line.includes(': error ')), []);
});
