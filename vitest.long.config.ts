import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['packages/database/src/testing/global-setup.ts'],
    include: ['tests/long/**/*.test.ts'],
    testTimeout: 20 * 60_000,
    passWithNoTests: true,
  },
});
