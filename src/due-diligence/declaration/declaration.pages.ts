import type { Actor } from '../../kernel/actor';
import { LANGUAGE_NAMES } from '../../access/language';
import { LOCALES } from '../../kernel/actor';
import { translate } from '../../texts/translator';
import type { CaseFile } from '../cases/case-file';
import { answerOf } from '../cases/kept-answer';
import { criteriaOf } from '../policy/policy';
import { declaredText } from './declaration.form';
import { differs } from './declared';
import type { SentDeclaration } from './declarations.service';

/** The declarations of a case, each answer beside the office's own. */
export function declarationsPage(file: CaseFile, sent: readonly SentDeclaration[], actor: Actor): object {
  const { id, number } = file.case;
  return {
    titleKey: 'declaration.title',
    ...{ id, number, partnerName: file.partner.name },
    languages: LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
    declarations: sent.toReversed().map((each) => ({
      ...summary(each, actor),
      ...{ link: each.link, parties: each.state === 'submitted' ? each.row.parties : [] },
      withdrawal: each.link ? `/cases/${id}/declarations/${each.row.id}/withdrawal` : null,
      action: `/cases/${id}/declarations/${each.row.id}/answers`,
      answers: each.state === 'submitted' ? compared(file, each, actor) : [],
    })),
  };
}

/** A line on the page of the case. */
export function declarationLines(file: CaseFile, sent: readonly SentDeclaration[], actor: Actor): object[] {
  return sent.map((each) => ({
    ...summary(each, actor),
    differences: each.state === 'submitted' ? differencesIn(file, each) : 0,
  }));
}

function summary({ row, state }: SentDeclaration, { locale }: Actor): object {
  const { sentToName, sentToEmail, expiresOn, sentAt, submittedAt, signerName, signerFunction } = row;
  return {
    ...{ sentToName, sentToEmail, expiresOn, sentAt, submittedAt, signerName, signerFunction },
    state: translate(locale, `declaration.state.${state}`),
  };
}

function compared(file: CaseFile, { row }: SentDeclaration, { locale }: Actor): object[] {
  return criteriaOf(file.policy, file.case.track).map((criterion) => {
    const kept = file.answers.find((each) => each.criterion === criterion.code);
    const own = kept ? answerOf(kept) : null;
    const declared = row.answers[criterion.code] ?? null;
    const isDifferent = differs(own, declared);
    const ownText = declaredText(locale, criterion, own);
    return {
      ...{
        code: criterion.code,
        title: criterion.title[locale],
        note: declared?.note ?? null,
        differs: isDifferent,
      },
      ...{ own: ownText, declared: declaredText(locale, criterion, declared) },
      mayTake: declared !== null && (isDifferent || ownText === '–'),
    };
  });
}

function differencesIn(file: CaseFile, { row }: SentDeclaration): number {
  return file.answers.filter((each) => differs(answerOf(each), row.answers[each.criterion] ?? null)).length;
}
