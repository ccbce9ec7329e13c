import { FOCAL, ANALYST, importFile, recordAndConfirm, addPartner } from '../steps';
import { must, refused, done, type Door, type World } from '../world';

const ENGAGEMENT_HEAD =
  'reference,title,partnership or collaboration,type,lead office,countries,partner,partner kind,partner country,starts on,state,agreed on,found running without clearance,why it runs without clearance';
const GIFT_HEAD =
  'reference,partner,lead office,received on,cash or in kind,currency,amount,channel,earmarking,booked as,received without clearance,why it was received without clearance';

/** Days set back, and files that do more than the hand that uploads them. */
export const FILE_DOORS: readonly Door[] = [
  {
    name: 'a gift of a partner that is not cleared is set back into a clearance of the past',
    try: async (world) => {
      const { id, valid_from: from } = expired(world);
      const state = await recordAndConfirm(world, FOCAL, { partnerId: id, receivedOn: from });
      must(state !== 'confirmed', 'a gift received on a day long past was confirmed by an office');
      must(!state.startsWith('failed'), `the gift ${state}`);
    },
  },
  {
    name: 'a gift is received in the future',
    try: async (world) => {
      const body = { partnerId: world.cleared().id, receivedOn: world.day(30) };
      must(
        (await recordAndConfirm(world, FOCAL, body)) === 'refused',
        'a day to come was taken as the day of receipt',
      );
    },
  },
  {
    name: 'a file makes partnerships agreed and active without the chief',
    try: async (world) => {
      const [cleared, rejected] = [world.cleared(), world.rejected()];
      await importFile(world, FOCAL, 'engagements', [
        ENGAGEMENT_HEAD,
        line('DOOR-1', 'Door by file one', cleared.name, world.today, 'agreed', world.today),
        line('DOOR-2', 'Door by file two', cleared.name, world.today, 'active', world.today),
      ]);
      await importFile(world, FOCAL, 'engagements', [
        ENGAGEMENT_HEAD,
        line('DOOR-3', 'Door by file three', rejected.name, world.today, 'active', world.day(-200)),
      ]);
      must(
        committed(world, 'Door by file%') === 0,
        'rows of a file were agreed or active though no chief approved them',
      );
    },
  },
  {
    name: 'a file says "found running" of what begins next June, for the reason "."',
    try: async (world) => {
      const { name } = world.rejected();
      const rows = [line('DOOR-4', 'Door running one', name, world.day(200), 'active', '', 'yes', '.'),
        line('DOOR-5', 'Door running two', name, world.day(-30), 'active', '', 'yes', '.')]; // prettier-ignore
      for (const row of rows) await importFile(world, FOCAL, 'engagements', [ENGAGEMENT_HEAD, row]);
      must(
        committed(world, 'Door running%') === 0,
        'what was said to be found running is active without an analyst',
      );
    },
  },
  {
    name: 'a page says "found running" of what begins next June, for the reason "."',
    try: async (world) => {
      const partnerId = Number(world.rejected().id);
      const title = 'Door running by page';
      const body = { title, kind: 'partnership', typeId: 1, startsOn: world.day(200), agreement: 'memorandum', officeId: world.officeOf(FOCAL), countryCodes: ['SN'], partnerIds: [partnerId] }; // prettier-ignore
      const { id } = done(await world.as(FOCAL).post('/api/v1/engagements', body), 'drafting').json();
      await world.as(FOCAL).post(`/api/v1/engagements/${id}/moves`, { move: 'enter_running', note: '.' });
      must(committed(world, title) === 0, 'it is active before it began');
    },
  },
  {
    name: 'a file confirms gifts of a rejected partner, and large ones of a cleared one',
    try: async (world) => {
      const [cleared, rejected] = [world.cleared(), world.rejected()];
      const gift = (name: unknown, office: string, amount: string, reference: string): string =>
        `${reference},${String(name)},${office},${world.today},cash,USD,${amount},other,unearmarked,private sector,yes,It was there before anybody asked.`;
      const files = [['focal-point', gift(rejected.name, 'SN', '2000000', 'DOOR-G1')],
        ['focal-point', gift(cleared.name, 'SN', '750000', 'DOOR-G2')],
        ['affiliate', gift(rejected.name, 'US-AFF', '2000000', 'DOOR-G3')]] as const; // prettier-ignore
      for (const [key, row] of files) await importFile(world, key, 'contributions', [GIFT_HEAD, row]);
      const { n } = world.one(
        "SELECT COUNT(*) AS n FROM contribution WHERE source_ref LIKE 'DOOR-G%' AND state = 'confirmed'",
      );
      must(n === 0, `${n} gifts were confirmed by file alone`);
    },
  },
  {
    name: 'a partner of exactly a known name is entered by Apply',
    try: async (world) => {
      await addPartner(world, 'Lanternfish Known Company');
      const head = 'name,kind of partner,country,lead office';
      await importFile(world, FOCAL, 'partners', [head, 'Lanternfish Known Company,company,SN,SN']);
      const { n } = world.one("SELECT COUNT(*) AS n FROM partner WHERE name = 'Lanternfish Known Company'");
      must(n === 1, 'the known partner was doubled without a choice');
    },
  },
  {
    name: 'a choice in a file doubles a known partner without a reason, by another’s hand, or of no such option',
    try: async (world) => {
      const known = await addPartner(world, 'Marzipan Telecom');
      const rows = ['name,kind of partner,country,lead office', 'Marzipan Telecoms,company,SN,SN'];
      const checked = await world.as(FOCAL).upload('partners', rows.join('\n'));
      const { id, questions } = done(checked, 'handing the file in').json();
      const question = (questions as { key?: string; question?: string }[])[0];
      must(question !== undefined, 'the file asks nothing, so that nothing was tried');
      const named = question?.question ?? question?.key ?? '';
      const choose = (key: string, value: string, reason: string | null) =>
        world
          .as(key)
          .post(`/api/v1/imports/${id}/choices`, { choices: [{ question: named, value, reason }] });
      refused(await choose(FOCAL, 'new', null), 'another one without a reason');
      refused(await choose(FOCAL, 'known:99999999', null), 'a partner that is not there');
      refused(await choose('affiliate', `known:${known}`, null), 'the choice of somebody else');
      await world.as(FOCAL).post(`/api/v1/imports/${id}/moves`, { move: 'apply' });
      const { n } = world.one("SELECT COUNT(*) AS n FROM partner WHERE name LIKE 'Marzipan Telecom%'");
      must(n === 1, 'the known partner was doubled');
    },
  },
  {
    name: 'dates are set back in a file, into a clearance of the past',
    try: async (world) => {
      const { id, valid_from: from } = expired(world);
      const { name } = world.one('SELECT name FROM partner WHERE id = ?', id);
      await importFile(world, FOCAL, 'contributions', [
        GIFT_HEAD,
        `DOOR-B1,#${id},SN,${from},cash,USD,900,other,unearmarked,private sector,,`,
      ]);
      const { n } = world.one(
        "SELECT COUNT(*) AS n FROM contribution WHERE source_ref = 'DOOR-B1' AND state = 'confirmed'",
      );
      must(n === 0, 'a gift set back was confirmed by file');
      for (const state of ['agreed', 'active'])
        await importFile(world, FOCAL, 'engagements', [
          ENGAGEMENT_HEAD,
          line(`DOOR-B-${state}`, `Door set back ${state}`, name, String(from), state, String(from)),
        ]);
      must(committed(world, 'Door set back%') === 0, 'a partnership set back was agreed by file');
    },
  },
  {
    name: 'an affiliate learns names of foreign partners from the suspects of a file',
    try: async (world) => {
      const { name } = world.one(
        'SELECT name FROM partner WHERE lead_office_id <> ? AND length(name) > 12 ORDER BY id DESC',
        world.officeOf('affiliate'),
      );
      const asked = `${String(name).slice(0, -1)}x`;
      const row = `DOOR-S,${asked},US-AFF,${world.today},cash,USD,10,other,unearmarked,private sector,,`;
      const answers = await importFile(world, 'affiliate', 'contributions', [GIFT_HEAD, row]);
      must(
        answers.every(({ words }) => !words.includes(String(name))),
        'the answer names the foreign partner',
      );
    },
  },
  {
    name: 'a merged record takes writes',
    try: async (world) => {
      const [kept, merged] = [
        await addPartner(world, 'Saffron Ledger Mills'),
        await addPartner(world, 'Saffron Ledger Mills SARL'),
      ];
      await world.as(ANALYST).form('/partners/duplicates/compare', {});
      const pair = world.copy.rows(
        'SELECT id FROM partner_pair WHERE low_id = ? AND high_id = ?',
        kept,
        merged,
      )[0];
      must(pair !== undefined, 'the two were not compared, so that nothing was tried');
      const merge = { move: 'merge', note: 'The same company.', keepId: kept };
      done(await world.as(ANALYST).post(`/api/v1/partner-pairs/${pair?.id}/moves`, merge), 'merging');
      const party = { relation: 'founder', kind: 'person', name: 'Nobody Imagined' };
      refused(
        await world.as(FOCAL).post(`/api/v1/partners/${merged}/related-parties`, party),
        'a related party of it',
      );
      const opened = {
        partnerId: merged,
        officeId: world.officeOf(FOCAL),
        track: 'standard',
        purpose: 'Merged',
        addresses: [],
      };
      refused(await world.as(FOCAL).post('/api/v1/due-diligence/cases', opened), 'a case of it');
      must(
        (await recordAndConfirm(world, FOCAL, { partnerId: merged })) === 'refused',
        'a gift of it was taken',
      );
      const rows = ['related_party', 'due_diligence_case', 'contribution'].flatMap((table) =>
        world.copy.rows(`SELECT 1 FROM ${table} WHERE partner_id = ?`, merged),
      );
      must(rows.length === 0, 'rows were written at the merged record'); // prettier-ignore
    },
  },
];

/** A row of a file of partnerships of the office. */
function line(
  ref: string,
  title: string,
  partner: unknown,
  starts: string,
  state: string,
  agreed: string,
  running = '',
  why = '',
): string {
  return [
    ref,
    title,
    'partnership',
    'implementation',
    'SN',
    'SN',
    String(partner),
    'company',
    'SN',
    starts,
    state,
    agreed,
    running,
    why,
  ].join(',');
}

function committed(world: World, title: string): number {
  const sql = "SELECT COUNT(*) AS n FROM engagement WHERE title LIKE ? AND state IN ('agreed', 'active')";
  return Number(world.one(sql, title).n);
}

/** A partner whose clearance is over. */
function expired(world: World): Record<string, string | number | null> {
  return world.one(
    `SELECT p.id, c.valid_from FROM partner p JOIN clearance c ON c.partner_id = p.id WHERE c.valid_until < ?
     AND NOT EXISTS (SELECT 1 FROM clearance o WHERE o.partner_id = p.id AND o.id <> c.id)`,
    world.today,
  );
}
