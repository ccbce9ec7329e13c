import { ScreeningIndex } from '../../src/matching/screening-index';
import { scorePair, type NameKind } from '../../src/matching/score';

/** The shipped threshold. */
const HIT = 0.76;

type Row = readonly [string, string];

function same(kind: NameKind | undefined, rows: readonly Row[]): void {
  it.each(rows)('%s is %s', (a, b) => {
    expect(scorePair(a, b, kind).score).toBeGreaterThanOrEqual(HIT);
    expect(scorePair(b, a, kind).score).toBe(scorePair(a, b, kind).score);
  });
}

function apart(kind: NameKind | undefined, rows: readonly Row[]): void {
  it.each(rows)('%s is not %s', (a, b) => {
    expect(scorePair(a, b, kind).score).toBeLessThan(HIT);
    expect(scorePair(b, a, kind).score).toBe(scorePair(a, b, kind).score);
  });
}

describe('and, initials, acronyms', () => {
  same('organization', [
    ['KL&V Inc.', 'KL and V Inc.'],
    ['K&V Halvoria', 'K and V Halvoria'],
    ['Halvoria y Merrow S.A.', 'Halvoria & Merrow'],
    ['Halvoria e Merrow Lda', 'Halvoria & Merrow'],
    ['PwC', 'PricewaterhouseCoopers'],
    ['EY', 'Ernst & Young LLP'],
    ['P&G', 'Procter & Gamble'],
    ['H&M', 'Halvoria & Merrow'],
    ['PLA Halvoria', "People's Liberation Army of Halvoria"],
    ['HMOC', 'Halvoria Merrow Oil Company'],
    ['SGS', 'Société Générale de Surveillance SA'],
  ]);
  apart('organization', [
    ['KL&V Inc.', 'KL and W Inc.'],
    ['HMO', 'Halvoria Orrin Merrow'],
    ['EY', 'Elmer Yards'],
    ['Hom plc', 'Halvoria Merrow'],
    ['H&M', 'Halvoria Norrow'],
  ]);

  it('are marked as weaker than the words, and say so', () => {
    expect(scorePair('HMO', 'Halvoria Merrow Orrin', 'organization')).toEqual({
      score: 0.78,
      reason: { key: 'matching.acronym' },
    });
    expect(scorePair('EY', 'Ernst & Young', 'organization').reason.key).toBe('matching.knownAcronym');
  });

  it('are found in the lists by their initials, and weigh less where many names have them', () => {
    const index = ScreeningIndex.build([
      {
        entryId: '1',
        list: 'a',
        kind: 'organization',
        names: [{ name: 'Halvoria Merrow Orrin Quayle Talbrek' }],
      },
      { entryId: '2', list: 'a', kind: 'organization', names: [{ name: 'Zelvan Ubrik Yssel' }] },
    ]);
    expect(index.search({ name: 'HMOQT' }, { threshold: HIT })).toHaveLength(1);
    expect(index.search({ name: 'ZUY' }, { threshold: HIT })).toHaveLength(0);
    expect(index.search({ name: 'ZUY' }, { threshold: 0.65 })).toHaveLength(1);
  });
});

describe('numbers', () => {
  same('organization', [
    ['Halvoria Fund XI', 'Halvoria Fund 11'],
    ['Brigade Sixty 2 Halvoria', 'Halvoria Brigade 62'],
    ['7%ers Halvoria', 'Seven Percenters Halvoria'],
    ['Zweite Halvoria Bank', 'Second Halvoria Bank'],
    ['H4lvoria Trading', 'Halvoria Trading'],
  ]);
  apart('organization', [
    ['Halvoria Fund XI', 'Halvoria Fund XII'],
    ['Brigade Sixty 2 Halvoria', 'Brigade Sixty 3 Halvoria'],
  ]);
  same('person', [
    ['Merr0win Talbrek', 'Merrowin Talbrek'],
    ['Jonas Talbrek III', 'Jonas Talbrek'],
  ]);
  apart('person', [
    ['Xi Talbrek', '11 Talbrek'],
    ['Al-Talbreki One', 'Al-Talbreki Other'],
  ]);
});

describe('titles, honorifics and suffixes of persons', () => {
  it.each([
    'President', 'H.E.', 'Monsieur', 'Señor', 'Frau', 'Herr Dr.', 'Gen.', 'Hon.', 'Ambassador', 'Prof.', 'Sig.ra Dott.ssa', 'Gospodin',
    'Excmo. Sr.', 'Maître', 'Rear Admiral', 'Dipl.-Ing.', 'His Excellency Mr', 'Vice President', 'Sheikh', 'Maulavi', 'Hajji', 'Brigadier General', 'S.E. Don', 'Dato',
  ])('%s weighs nothing', (title) => {
    expect(scorePair(`${title} Carlos Medina`, 'MEDINA, Carlos', 'person').score).toBeGreaterThan(0.9);
  }); // prettier-ignore

  it.each([', PhD', ' MBA', ', M.D.', ' Jr.', ' (ret.)', ', Esq.'])('%s weighs nothing', (suffix) => {
    expect(scorePair(`Carlos Medina${suffix}`, 'MEDINA, Carlos', 'person').score).toBeGreaterThan(0.9);
  });

  apart('person', [
    ['President Carlos Medina', 'President Ursula Walker'],
    ['General Medina', 'General Walker'],
  ]);
  same('organization', [['General Talbrek Mills', 'General Talbrek Mills Ltd']]);
  apart('organization', [['General Talbrek', 'Talbrek Mills']]);
});

describe('one word differs, and it is the one that tells', () => {
  apart('person', [
    ['Omar Salim AL-TALBREKI', 'Omar Salim AL-MERROWI'],
    ['Talbrekov Pavel Antonovich', 'Talbrekov Pavel Sergeevich'],
    ['Jonas Merrow Talbrek', 'Jonas Merrow Halvorin'],
    ['Omar bin Salim al-Talbreki', 'Omar bin Karim al-Talbreki'],
    ['Ahmad bin Hasan', 'Hasan bin Ahmad'],
    ['Tariq ibn Walid Talbreki', 'Walid ibn Tariq Talbreki'],
  ]);
  same('person', [
    ['Omar Salim al-Talbreki', 'Omar al-Talbreki'],
    ['Talbrekov Pavel Antonovich', 'Pavel Talbrekov'],
    ['Omar bin Salim', 'Omar ibn Salim'],
    ['Omar bin Salim', 'Omar Salim'],
  ]);

  it('says which', () => {
    expect(scorePair('Jonas Merrow Talbrek', 'Jonas Merrow Halvorin', 'person').reason).toEqual({
      key: 'matching.replaced',
      values: { one: 'halvorin', other: 'talbrek' },
    });
    expect(scorePair('Ahmad bin Hasan', 'Hasan bin Ahmad', 'person').reason.key).toBe(
      'matching.fatherAndSon',
    );
  });
});

describe('lines of business, branches and legal forms', () => {
  same('organization', [
    ['Talbrek Railroad', 'Talbrek Railway'],
    ['Talbrek Grain', 'Talbrek Grains'],
    ['Talbrek Aktiengeselschaft', 'Talbrek AG'],
    ['Talbrek Societé Anonime', 'Talbrek SA'],
    ['Talbrek AG', 'Talbrek GmbH'],
    ['Talbrek (Kenya) Ltd', 'Talbrek Kenya Limited'],
    ['Talbrek Deutschland GmbH', 'Talbrek Germany'],
  ]);
  apart('organization', [
    ['Talbrek Equipment', 'Talbrek Engineering'],
    ['Talbrek Mortars', 'Talbrek Motors'],
    ['Talbrek Chile', 'Talbrek China'],
    ['Talbrek Tiles', 'Talbrek Tires'],
    ['Talbrek', 'Talbrek Ghana'],
    ['Talbrek', 'Talbrek Asia Pacific'],
    ['Talbrek Oil', 'Talbrek Foil'],
    ['Talbrek Inc.', 'Talbrek España SA'],
    ['The Talbrek Bank Ltd', 'The Bank Ltd'],
  ]);

  it('a form that excludes the other in one country weighs a little', () => {
    const other = scorePair('Talbrek AG', 'Talbrek GmbH', 'organization').score;
    expect(other).toBeLessThan(scorePair('Talbrek AG', 'Talbrek Ltd', 'organization').score);
    expect(other).toBeGreaterThan(0.95);
  });
});

describe('classes and series by a letter', () => {
  same('organization', [
    ['Talbrek Inc. (Class A)', 'Talbrek Inc'],
    ['Talbrek Series C', 'TALBREK, class C'],
  ]);
  apart('organization', [
    ['Talbrek Inc. (Class A)', 'Talbrek Inc. (Class C)'],
    ['Talbrek Series B', 'Talbrek Series D'],
  ]);
});

describe('a legal form that is mistyped', () => {
  same('organization', [
    ['TALBREK hOOO', 'TALBREK OOO'],
    ['TALBREK LCL', 'TALBREK LLC'],
    ['OOwO TALBREK', 'OOO TALBREK'],
    ['TALBREK bPTE TD.', 'TALBREK PTE LTD.'],
    ['TALBREK MERROW DLMIITED', 'TALBREK MERROW LIMITED'],
    ['JOIhfT STOCK COMPANY TALBREK', 'JOINT STOCK COMPANY TALBREK'],
    ['JOINT STOCK COGANY TALBREK', 'JOINT STOCK COMPANY TALBREK'],
    ['LIMITED LIABILITY VOMPAN TALBREK', 'LIMITED LIABILITY COMPANY TALBREK'],
    ['OJINT STOKC COMPANY TALBREK', 'JOINT STOCK COMPANY TALBREK'],
    ['OPEN JOINT STOCK COPMANY TALBREK', 'OPEN JOINT STOCK COMPANY TALBREK'],
  ]);
  // What only stands there is a name.
  apart('organization', [['JOINT STOCK COGANY', 'JOINT STOCK TALBREK']]);
});

describe('a letter that slipped over a space, or into a word that is taken apart', () => {
  same('organization', [
    ['OR VALBORIM', 'ORV ALBORIM'],
    ['TAL BREKOV', 'TALB REKVO'],
  ]);
  same('person', [
    ['TALBREKI, Arbdulhamid', 'TALBREKI, Abdulhamid'],
    ['bAdul Merrowi', 'Abdul Merrowi'],
  ]);
  apart('person', [['Amanullah Talbrekzai', 'Asadullah Talbrekzai']]);
});

describe('a mistyped word that is written in several ways', () => {
  same('organization', [
    ['TALBREK qRADE OY', 'TALBREK TRADE OY'],
    ['TALBREK INVnEvSIONES', 'TALBREK INVERSIONES'],
    ['TALBREK TECHNOLGOIES', 'TALBREK TECHNOLOGIES'],
  ]);
});

describe('legal forms of names that differ', () => {
  const ofForms = (a: string, b: string): number => scorePair(a, b, 'organization').score;

  it('the same one is a sign for, another one against', () => {
    const plain = ofForms('Talbrek', 'Talbrek Merrow');
    expect(ofForms('Talbrek OOO', 'Talbrek Merrow OOO')).toBeGreaterThan(plain);
    expect(ofForms('Talbrek OOO', 'Talbrek Merrow')).toBeLessThan(plain);
    expect(ofForms('Talbrek OOO', 'Talbrek Merrow GmbH')).toBeLessThan(ofForms('Talbrek OOO', 'Talbrek Merrow')); // prettier-ignore
  });

  it('weighs against a name that begins as a person is called', () => {
    expect(ofForms('Luis Griffor', 'GRIFFIR FZC')).toBeLessThan(ofForms('Luis Griffor', 'GRIFFIR') - 0.05);
  });

  it('is worth a look for a short name, and no hit', () => {
    expect(ofForms('RIQ LLC', 'RIQ Talbrek LLC')).toBeGreaterThan(ofForms('RIQ', 'RIQ Talbrek'));
    expect(ofForms('RIQ LLC', 'RIQ Talbrek LLC')).toBeLessThan(HIT);
  });
});

describe('spelling systems and scripts', () => {
  same('person', [
    ['Chang Hsiao-ting', 'Zhang Xiaoding'],
    ["Ts'ai Chih-hsiung", 'Cai Zhixiong'],
    ['Jānis Talbreks', 'Janis Talbrek'],
    ['Viktoras Talbrekinas', 'Viktor Talbrekin'],
    ['Ri Chol-su', 'Lee Cheol Soo'],
    ['Gul Agha Talbrekzai', 'Gol Aqa Talbrekzoy'],
    ['Magdi Talbreki', 'Majdi Talbreki'],
    ['فيكتور بالمور', 'Viktor Palmor'],
    ['Βίκτωρ Μπάλντορ', 'Viktor Baldor'],
    ['빅토르 발도르', 'Viktor Baldor'],
    ['ויקטור בלדור', 'Viktor Baldor'],
    ['ヴィクトル・バルドル', 'Viktor Baldor'],
    ['山田健二', 'Yamada Kenji'],
    ['巴拉克·波利马', 'Barack Polima'],
    ['バラク・ポリマ', 'Barack Polima'],
    ['ברק פולימה', 'Barack Polima'],
    ['باراك بوليما', 'Barack Polima'],
    ['習近平', '习近平'],
    ['Chiang Ching-hsing', 'Jiang Jingxing'],
    ['Lee Pengfei', 'Li Peng-fei'],
    ['Costas Talbrek', 'Konstantinos Talbrek'],
    ['အောင်မင်း', 'Aung Min'],
    ['赵晓明', 'Zhao Xiaoming'],
    ['Chou En-hsiung', 'Zhou Enxiong'],
    ['Tsai Ing-hsiung', 'Cai Yingxiong'],
    ['Chun Doo-chol', 'Jeon Du-cheol'],
    ['박철희', 'Park Cheol-hui'],
    ['Borisas Jalcovinas', 'Boris Yaltsovin'],
    ['Dmitrijus Talbrekovas', 'Dmitry Talbrekov'],
    ['برويز تلبرك', 'Pervez Talbrek'],
    ['Γεώργιος Τάλμπρεκ', 'George Talbrek'],
    ['Βίκτωρ Τάλραμπ', 'Viktor Talramp'],
    ['乔治·塔尔布雷克', 'George Talbrek'],
    ['小泉健太', 'Koizumi Kenta'],
    ['ジョー・バルドル', 'Joe Baldor'],
    ['အောင်ဝင်းမြင့်', 'Aung Win Myint'],
  ]);
  // Chinese names as Russian writes them, whole: what does not split into its syllables is no Chinese name.
  same('person', [
    ['Си Цзиньхуа', 'Xi Jinhua'],
    ['Ван И', 'Wang Yi'],
    ['Ли Кэцян', 'Li Keqiang'],
    ['Чжоу Эньхуа', 'Zhou Enhua'],
    ['Дэн Сяохуа', 'Deng Xiaohua'],
    ['Хуэй Лянъюй', 'Hui Liangyu'],
    ['Сыма Юньлун', 'Sima Yunlong'],
    ['Люй Фэн', 'Lü Feng'],
    ['Чжан Чанъань', "Zhang Chang'an"],
    ['Ли Иван', 'Li Ivan'],
    ['Саша Талбреков', 'Sasha Talbrekov'],
  ]);
  apart('person', [
    ['Си Цзиньхуа', 'Xi Jinfu'],
    ['Иван Ли', 'Wang Li'],
  ]);
  same('organization', [
    ['上海晨阳贸易有限公司', 'Shanghai Chenyang Trading Co., Ltd.'],
    ['深圳东方实业集团股份有限公司', 'Shenzhen Dongfang Industrial Group Co., Ltd.'],
    ['大连晨星国际航运有限公司', 'Dalian Chenxing International Shipping Co Ltd'],
    ['天津宏达石油化工有限公司', 'Tianjin Hongda Petrochemical Co Ltd'],
    ['廣州晨陽科技有限公司', 'Guangzhou Chenyang Technology'],
    ['晨阳银行', 'Chenyang Bank'],
    ['شركة تلبرك للتجارة', 'Talbrek Trading Company'],
    ['مصرف تلبرك الدولي', 'Talbrek Bank'],
  ]);
  apart('person', [
    ['Zhang Xiaoding', 'Zhang Xiaoming'],
    ['赵晓明', '赵晓红'],
    ['김철수', '김철호'],
    ['Ri Chol-su', 'Ri Chol-ho'],
  ]);
  apart('organization', [['上海晨光贸易', '上海星光贸易']]);
});

describe('names of persons that share pairs of letters only', () => {
  apart('person', [
    ['Dmitry Falrari', 'DIMITRI HELRARD'],
    ['Natalia Ivalmov', 'SMILNOVA, Natalia'],
  ]);
});

describe('nicknames', () => {
  same('person', [
    ['Ben Talbrek', 'Benjamin Talbrek'],
    ['Sasha Talbrekov', 'Aleksandr Talbrekov'],
    ['Paco Talbrek', 'Francisco Talbrek'],
  ]);
  apart('person', [['Ben Talbrek', 'Bernard Talbrek'], ['Bill Talbrek', 'Robert Talbrek']]); // prettier-ignore
});

describe('short names, joined names, and nothing to compare', () => {
  same('organization', [
    ["'Ndrovia", 'La Ndrovia'],
    ["L'Albora SA", 'Lalbora SA'],
    ['RI', 'R.I. Ltd'],
  ]);
  apart('organization', [
    ['RI', 'RIA'],
    ['RI', 'Talbrek RI'],
    ['Al Bora', 'Alvora'],
    ['Kalmor', 'Palmor'],
    ['Halbrom', 'Halom'],
    ['!? LTD', 'Talbrek Ltd'],
    ['A-B-C Company', 'Company'],
  ]);

  it('a name without anything to compare is said to be one', () => {
    expect(scorePair('!? LTD', 'Talbrek Ltd', 'organization')).toEqual({
      score: 0,
      reason: { key: 'matching.nothing' },
    });
  });
});
