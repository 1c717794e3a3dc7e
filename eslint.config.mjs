import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const noBarrels = ['ExportAllDeclaration', 'ExportNamedDeclaration[source]'].map((selector) => ({
  selector,
  message: 'No barrels: import from the file that defines it.',
}))
const noClock = ["NewExpression[callee.name='Date']", "CallExpression[callee.name='dayjs']"].map((call) => ({
  selector: `${call}[arguments.length=0]`,
  message: 'The rules know no clock: take the time as an argument.',
}))

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', '.cache/', '.data/']),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      // A handler may be async where nothing waits for it: React's attributes and event listeners.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unnecessary-condition': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-deprecated': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Ports and use cases answer promises whether or not one of them has to wait.
      '@typescript-eslint/require-await': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', ...noBarrels],
    },
  },
  {
    // The rules take the time as an argument and roll no dice, so that a test can say what they see.
    files: ['src/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...noBarrels, ...noClock],
      'no-restricted-properties': [
        'error',
        {
          object: 'Date',
          property: 'now',
          message: 'The rules know no clock: take the time as an argument.',
        },
        { object: 'Math', property: 'random', message: 'The rules roll no dice.' },
      ],
      'no-restricted-globals': [
        'error',
        'process',
        'console',
        'fetch',
        'setTimeout',
        'setInterval',
        'crypto',
        'wx',
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'config/jest/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // What people read in a terminal, and the functions' log.
    files: ['config/**/*.ts', 'local/**/*.ts', 'bench/**/*.ts', 'cloudfunctions/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // Tests may be sure of what they have set up, and ask mocks what they were called with.
    files: ['**/*.test.{ts,tsx}', 'e2e/**/*.ts', 'config/jest/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
)
