import type { INestApplicationContext } from '@nestjs/common';
import { UnitOfWork } from '../../audit/unit-of-work';
import { Database } from '../../database/database';
import { DueDiligenceCase } from '../../due-diligence/cases/due-diligence-case.entity';
import type { PostedForm } from '../../due-diligence/cases/case-form';
import { DeclarationsService } from '../../due-diligence/declaration/declarations.service';
import { addEvidence, NO_FILE, type EvidenceService } from '../../due-diligence/evidence/evidence.service';
import type { Change } from '../../database/change';
import type { Actor } from '../../kernel/actor';
import { addDays, type Day } from '../../kernel/clock';
import { Partner } from '../../partners/partner.entity';
import { FOUND, type Story } from './stories';

/** The web pages an office of the year saw; none of them exists. */
export async function addLinks(change: Change, caseId: number, { partner, found }: Story): Promise<void> {
  const seenOn = change.clock.today();
  const page = (title: string, criterion: string | null): Promise<unknown> =>
    addEvidence(change, caseId, {
      ...NO_FILE,
      ...{ kind: 'link', title, criterion, seenOn, url: `https://register.example/${wordOf(partner)}` },
    });
  await page('Entry in the illustrative register of companies', null);
  for (const code of Object.keys(FOUND[found])) await page('What the illustrative press wrote of it', code);
}

/** A page that was seen and a file that was handed in, for a case that is still written. */
export async function addPapers(
  evidence: EvidenceService,
  actor: Actor,
  caseId: number,
  { partner, today }: { partner: string; today: Day },
): Promise<void> {
  const url = `https://register.example/${wordOf(partner)}`;
  const title = 'Entry in the illustrative register of companies';
  await evidence.addLink(actor, caseId, { title, url, criterion: null, seenOn: today });
  const content = Buffer.from(
    `Annual report of ${partner}, an invented company.\nNo share in arms or tobacco.\n`,
  );
  const file = { title: 'Annual report, extract', criterion: 'ARM-2', seenOn: today };
  await evidence.addFile(actor, caseId, file, { name: `${wordOf(partner)}-report.txt`, content });
}

function wordOf(partner: string): string {
  return partner.toLowerCase().replace(/[^a-z]+/g, '-');
}

/** One partner has declared itself and says more than its office; another has its link and has not begun. */
export async function playDeclarations(app: INestApplicationContext, analyst: Actor): Promise<void> {
  const declarations = app.get(DeclarationsService);
  const send = async (partner: string, sentToName: string): Promise<string> => {
    const caseId = await caseOf(app, partner);
    const asked = { sentToName, sentToEmail: null, language: 'en' as const };
    const expiresOn = addDays(app.get(UnitOfWork).clock.today(), 30);
    const sent = await declarations.send(analyst, caseId, { ...asked, expiresOn });
    return new URL(sent.at(-1)?.link ?? '').pathname.split('/').at(-1) ?? '';
  };
  await send('Fictional Search Engine', 'Ines Invented');
  const open = await declarations.byToken(await send('Notional Cement Brothers', 'Otis Invented'));
  await declarations.opened(open);
  const begun = { ...open, row: { ...open.row, version: open.row.version + 1 } };
  const wrong = await declarations.fill({ ...begun, state: 'opened' }, declared(open), true);
  if (wrong.length > 0) throw new Error(`a declaration of the demo is wrong at ${wrong[0]?.field}`);
}

/** As the form of the page posts it: no to everything but a board member in politics. */
function declared({ criteria }: { criteria: readonly { code: string; metric: string }[] }): PostedForm {
  const form: Record<string, string> = {
    ...{ 'parties.0.relation': 'founder', 'parties.0.name': 'Otis Invented', 'parties.0.country': 'Egypt' },
    ...{ 'parties.0.earlier': 'Former Notional Lime Works' },
    ...{ signerName: 'Otis Invented', signerFunction: 'Owner', truthful: 'on' },
  };
  for (const [index, { code, metric }] of criteria.entries()) {
    form[`answers.${index}.criterion`] = code;
    if (metric === 'share') form[`answers.${index}.sharePercent`] = '0';
    else form[`answers.${index}.value`] = code === 'PEP-1' ? 'yes' : 'no';
    if (code === 'PEP-1') form[`answers.${index}.note`] = 'My brother sat in a town council until last year.';
  }
  return form;
}

/** The newest case of a partner of the demo. */
export async function caseOf(app: INestApplicationContext, partner: string): Promise<number> {
  const { read } = app.get(Database);
  const { id: partnerId } = await read.findOneByOrFail(Partner, { name: partner, illustrative: true });
  const found = await read.findOneOrFail(DueDiligenceCase, { where: { partnerId }, order: { id: 'DESC' } });
  return found.id;
}
