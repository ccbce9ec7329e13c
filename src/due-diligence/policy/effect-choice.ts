import type { Locale } from '../../kernel/actor';
import { translate } from '../../texts/translator';
import { RISK_LEVELS } from '../due-diligence.vocabulary';
import type { Effect } from './policy';

/** An effect in a reader's words. */
export function effectText(effect: Effect, locale: Locale): string {
  return effect.kind === 'escalate'
    ? translate(locale, 'policy.raises', { level: effect.to })
    : translate(locale, `due_diligence.effect.${effect.kind}`).toLowerCase();
}

/** Every effect as one choice of a form: kind and level in one word. */
export function effectChoices(locale: Locale): { value: string; label: string }[] {
  const effects: Effect[] = [
    { kind: 'none' },
    { kind: 'flag' },
    ...RISK_LEVELS.map((to): Effect => ({ kind: 'escalate', to })),
    { kind: 'exclude' },
  ];
  return effects.map((effect) => ({ value: effectWord(effect), label: effectText(effect, locale) }));
}

export function effectWord(effect: Effect | null): string {
  if (effect === null) return '';
  return effect.kind === 'escalate' ? `escalate.${effect.to}` : effect.kind;
}

/** The effect of a posted word; what it does not know it hands on for the policy's own check to refuse. */
export function effectOf(word: string): unknown {
  const [kind, to] = word.split('.');
  return kind === 'escalate' ? { kind, to } : { kind };
}
