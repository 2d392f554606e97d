// Which package may use which. Arrows point one way; the pure packages know nothing but each other.
const ARROWS = {
  database: [],
  digests: [],
  calendar: [],
  places: ['calendar'],
  residence: ['places', 'calendar'],
  rules: ['residence', 'places', 'calendar'],
  plans: ['rules', 'residence', 'places', 'calendar'],
  'law-cases': ['rules', 'residence', 'places', 'calendar'],
  tables: ['calendar'],
  population: ['database', 'digests', 'tables', 'residence', 'places', 'calendar'],
  tokens: [],
  ledger: ['database', 'digests'],
  verifier: ['population', 'plans', 'tables', 'rules', 'residence', 'places', 'calendar'],
  api: ['verifier', 'population', 'plans', 'tables', 'rules', 'residence', 'places', 'calendar'],
};
const SERVED = [...ARROWS.api.filter((name) => name !== 'tables'), 'api', 'database', 'ledger', 'tokens'];
const PURE = ['calendar', 'places', 'residence', 'rules'];

const any = (names) => `(?:${names.join('|')})`;
const pure = any(PURE);

const arrows = Object.entries(ARROWS).map(([name, targets]) => ({
  name: `arrows-${name}`,
  comment: `${name} may use ${targets.length === 0 ? 'no other package' : `only ${targets.join(', ')}`}`,
  severity: 'error',
  from: { path: `^packages/${name}/src/` },
  to: {
    path: '^(?:packages|services|tests|tools|scripts)/',
    pathNot: `^packages/${any([name, ...targets])}/`,
  },
}));

export default {
  forbidden: [
    ...arrows,
    {
      name: 'arrows-server',
      comment: 'the server may use every package but the one for spreadsheets, and no other service',
      severity: 'error',
      from: { path: '^services/server/src/' },
      to: {
        path: '^(?:packages|services|tests|tools|scripts)/',
        pathNot: `^(?:services/server|packages/${any(SERVED)})/`,
      },
    },
    {
      name: 'pure',
      comment:
        'a pure package imports nothing but its own files and other pure packages: no Node, no libraries',
      severity: 'error',
      from: { path: `^packages/${pure}/src/` },
      to: { pathNot: `^packages/${pure}/` },
    },
    {
      name: 'front-door',
      comment: 'another package is imported by its name, never by a path into its folder',
      severity: 'error',
      from: { path: '^((?:packages|services|tools)/[^/]+|tests)/' },
      to: { path: '^(?:packages|services|tools|tests)/', pathNot: '^$1/', dependencyTypes: ['local'] },
    },
    {
      name: 'only-index',
      comment: 'what another package does not export from its index is private to it',
      severity: 'error',
      from: { path: '^((?:packages|services|tools)/[^/]+|tests)/' },
      to: { path: '^(?:packages|services|tools)/[^/]+/', pathNot: ['^$1/', '/src/(?:testing/)?index\\.ts$'] },
    },
    {
      name: 'testing-for-tests',
      comment: 'what helps tests is imported by tests alone',
      severity: 'error',
      from: { path: '^(?:packages|services|tools)/[^/]+/src/', pathNot: '/src/testing/' },
      to: { path: '^packages/[^/]+/src/testing/' },
    },
    {
      name: 'services-are-ends',
      comment: 'nothing is built on a service, and no source on tests or scripts',
      severity: 'error',
      from: { path: '^(packages|services)/[^/]+/src/' },
      to: {
        path: '^(?:tests|tools|scripts)/|^(?:packages|services)/[^/]+/test/|^services/',
        pathNot: '^services/[^/]+/src/',
      },
    },
    {
      name: 'no-cycles',
      comment: 'files that import each other in a ring cannot be read or tested one at a time',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'declared',
      comment: 'what is imported stands in the package.json of the package that imports it',
      severity: 'error',
      from: { path: '^(?:packages|services)/[^/]+/src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev', 'unknown'] },
    },
    {
      name: 'found',
      comment: 'the import leads nowhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:packages|services)/[^/]+/dist/' },
    combinedDependencies: false,
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.js', '.json', '.d.ts'],
    },
  },
};
