import js from '@eslint/js';
import globals from 'globals';

export default [
  { ignores: ['**/target/**', '**/node_modules/**', '**/console/lib/**', '**/console/*-page.js'] },
  js.configs.recommended,
  {
    files: ['**/src/main/**/*.js'],
    languageOptions: { ecmaVersion: 2023, sourceType: 'module', globals: globals.browser },
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-implicit-globals': 'error',
      'no-eval': 'error',
    },
  },
  { files: ['**/src/test/**/*.mjs', '*.js'], languageOptions: { globals: globals.node } },
];
