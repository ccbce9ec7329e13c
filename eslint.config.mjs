// Here for editors, which look for it at the top; it stands beside the packages it needs.
export { default } from './tools/eslint.config.mjs';
