import type { Config } from '../../src/config/config';
import { CONFIG } from '../../src/config/config.token';
import { CasesService } from '../../src/due-diligence/cases/cases.service';
import type { AnswerInput } from '../../src/due-diligence/cases/case.input';
import { productActor, type Actor, type Role } from '../../src/kernel/actor';
import { Country } from '../../src/offices/country.entity';
import { Office } from '../../src/offices/office.entity';
import { Partner } from '../../src/partners/partner.entity';
import { answersWith, lookedInto, move, NO_RISKS } from '../due-diligence-cases/cases.support';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';

export interface FileWorld extends TestApp {
  /** The folder of its files. */
  home: string;
  office: number;
  elsewhere: number;
  cases: CasesService;
  focalPoint: SignedIn;
  analyst: SignedIn;
  chief: SignedIn;
  as: (role: Role, who: SignedIn) => Actor;
  partner: (name: string, given?: Partial<Partner>) => Promise<number>;
  /** A case with all answers "no" but those given, in the hands of the focal point. */
  draft: (name: string, answers?: Answers) => Promise<number>;
  /** The same, decided by the chief. */
  decided: (name: string, answers?: Answers, given?: object) => Promise<number>;
}

type Answers = Partial<Record<string, Partial<AnswerInput>>>;

/** The application with an office, three persons and ways to make cases without the pages. */
export async function openFileWorld(): Promise<FileWorld> {
  const app = await openTestApp();
  const [office, elsewhere] = await app.work.run(productActor(), async (change) => {
    if (!(await change.manager.existsBy(Country, { code: 'SN' }))) {
      await change.insertMany(Country, [{ code: 'SN', alpha3: 'SEN', m49: '686' }]);
    }
    const row = {
      kind: 'country' as const,
      parentId: null,
      countryCode: 'SN',
      active: true,
      illustrative: true,
    };
    change.record({ verb: 'test.begin', subject: 'test', subjectId: null });
    return [
      (await change.insert(Office, { code: 'SN-T', name: 'Dakar', ...row })).id,
      (await change.insert(Office, { code: 'XX-T', name: 'Elsewhere', ...row })).id,
    ];
  });
  const cases = app.app.get(CasesService);
  const focalPoint = await app.signIn('focal_point', office);
  const analyst = await app.signIn('analyst');
  const chief = await app.signIn('chief', office);
  const as = (role: Role, who: SignedIn): Actor => ({
    ...{ id: who.userId, name: role, locale: 'en', via: 'page' },
    grants: [{ role, officeIds: role === 'analyst' ? 'all' : [office] }],
  });
  const partner = (name: string, given: Partial<Partner> = {}): Promise<number> =>
    app.work.run(productActor(), async (change) => {
      const row = await change.insert(Partner, {
        ...{ name, nameKey: name.toLowerCase(), kind: 'company' as const, size: null, countryCode: 'SN' },
        ...{ parentId: null, sector: '10', listing: 'public' as const, listingUntil: null },
        ...{ leadOfficeId: office, website: null, note: null, sourceRef: null, illustrative: true },
        ...{ createdBy: null, createdAt: change.clock.now() },
        ...given,
      });
      await lookedInto(change, row.id);
      change.record({ verb: 'partner.create', subject: 'partner', subjectId: row.id });
      return row.id;
    });
  const draft = async (name: string, answers: Answers = {}): Promise<number> => {
    const actor = as('focal_point', focalPoint);
    const opening = {
      officeId: office,
      track: 'standard' as const,
      purpose: 'A venture',
      addresses: [],
    };
    const { case: opened } = await cases.open(actor, { partnerId: await partner(name), ...opening });
    await cases.answer(actor, opened.id, answersWith(answers));
    await cases.rateRisks(actor, opened.id, NO_RISKS);
    return opened.id;
  };
  const decided = async (name: string, answers: Answers = {}, given: object = {}): Promise<number> => {
    const id = await draft(name, answers);
    await cases.move(as('focal_point', focalPoint), id, move('submit'));
    await cases.setLevel(as('analyst', analyst), id, { level: 'low', reason: 'Known' });
    await cases.move(as('analyst', analyst), id, move('assess_low'));
    await cases.move(as('chief', chief), id, move('decide_low', { outcome: 'approved', ...given }));
    return id;
  };
  return {
    home: app.app.get<Config>(CONFIG).home,
    ...{ ...app, office: office, elsewhere: elsewhere, cases, focalPoint, analyst, chief },
    ...{ as, partner, draft, decided },
  };
}

export const post = (who: SignedIn, path: string, form: object) =>
  who.agent
    .post(path)
    .set('Referer', `http://127.0.0.1${path}`)
    .type('form')
    .send({ _csrf: who.csrf, ...form });

export const json = (who: SignedIn, method: 'post' | 'put', path: string, body: object) =>
  who.agent[method](path).set('X-CSRF-Token', who.csrf).send(body);
