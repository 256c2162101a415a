/** Jest: TypeScript through swc, one project for all rooms; tests that need a DOM say so in a docblock. */
export default {
  rootDir: '..',
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/.build/'],
  modulePathIgnorePatterns: ['<rootDir>/.build/', '<rootDir>/.data/'],
  transform: {
    '^.+\\.(m?[jt]sx?)$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // Packages that ship only ES modules.
  transformIgnorePatterns: ['/node_modules/(?!(hucre|ulid|@ironcalc|numfmt|jose)/)'],
  // office.js keeps a hold on globals that Jest would clear between files, with a warning for each.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  // Only a test that hangs takes so long: a busy machine alone must not fail one.
  testTimeout: 120_000,
  workerIdleMemoryLimit: '2GB',
  // Jest would leave one core idle, and half the time is waiting for browsers and servers.
  maxWorkers: '100%',
};
