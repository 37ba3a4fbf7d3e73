// Reads {tables, queries} and writes what the parser says: first the names that it knows, then one line for each query.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInThisContext } from 'node:vm';

const require = createRequire(import.meta.url);
const folder = require.resolve('@kusto/language-service-next/package.json').replace(/package\.json$/, '');
for (const file of ['bridge.min.js', 'Kusto.Language.Bridge.min.js']) {
  runInThisContext(readFileSync(folder + file, 'utf8'), { filename: file });
}

const language = globalThis.Kusto.Language;
const list = (items) => (Array.isArray(items) ? items : Array.from({ length: items.Count }, (_, i) => items.getItem(i)));
const { tables, queries } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const symbols = Object.entries(tables).map(([name, columns]) =>
  new language.Symbols.TableSymbol.$ctor7(name, `(${columns.map(([column, type]) => `['${column}']:${type}`).join(', ')})`, null));
const globals = language.GlobalState.Default.WithDatabase(new language.Symbols.DatabaseSymbol.$ctor1('workspace', symbols, false));

function judge(text) {
  const code = language.KustoCode.ParseAndAnalyze(text, globals);
  const errors = list(code.GetDiagnostics()).filter((found) => found.Severity === 'Error');
  const result = code.ResultType;
  return {
    error: errors.length === 0 ? null : `${errors[0].Code}: ${errors[0].Message}`,
    open: Boolean(result?.IsOpen),
    columns: result?.Columns ? list(result.Columns).map((column) => `${column.Name}:${column.Type.Name}`) : null,
  };
}

const names = (symbolsOfKind) => list(symbolsOfKind).map((symbol) => symbol.Name);
const known = { functions: names(globals.Functions), aggregates: names(globals.Aggregates), plugins: names(globals.PlugIns) };
writeFileSync(process.argv[3], [known, ...queries.map(judge)].map((line) => JSON.stringify(line)).join('\n') + '\n');
