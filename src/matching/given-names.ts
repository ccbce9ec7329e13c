import { NICKNAMES } from './nicknames';

/**
 * Given names as they are written in one language or another, one name a line: what stands in one line is
 * one name however unlike it is spelt, and what stands in two lines is two names however alike.
 */
const SPELLINGS = `
muhammad mohammed mohamed mohammad mohamad muhammed muhamad mohamud muxammad mehmed mamadou mahamat
mahmud mahmoud mahmood mehmood makhmud
ahmad ahmed ahmat akhmad akhmed
hamid hameed hamed khamid
hamad hamadi
hasan hassan hassane khasan
hussein husayn hussain hossein hossain husein husain khusein houssein hussayn
ali aly
omar umar oumar omer umer
amir ameer emir
osama usama oussama usamah osamah
yusuf youssef yousef yousuf yousif yussuf iusuf
joseph josef josif iosif
jose
giuseppe
ibrahim ebrahim ibraheem
abraham
ismail esmail ismaeel ismael
khalid khaled halid
khalil halil khaleel
said saeed saied sayeed saeid
sayyid sayed seyed syed sayyed
salim saleem salem
salih saleh salah
salma selma
jamal gamal djamel jamaal cemal
kamal kemal kamaal
karim kareem kerim
karima
qasim qasem kassem qassem ghasem ghassem kasim
rashid rasheed rachid reshid
tariq tarek tareq tarik
nasir nasser naser nassir
yasir yasser yaser
bashir basheer bachir
bashar
munir mounir muneer
samir sameer
samira
faisal faysal feisal
walid waleed oualid
hisham hicham hesham
mustafa mustapha moustafa mostafa
muammar moammar muamar
suleiman sulayman soliman suleyman sulaiman
haidar haider haydar hyder
fatima fatma fatimah fatemeh
aisha aicha aysha ayesha
maryam mariam miriam meryem
leila layla laila leyla
zahra zehra
sergei sergey serguei sergej sergiy serhii serge
aleksandr alexander alexandre aleksander oleksandr alyaksandr aliaksandr
alejandro
alessandro
aleksei alexey alexei aleksey oleksii alexis
dmitri dmitry dmitriy dmytro dimitri dimitry dmitrij
boris borys
nikolai nikolay mykola nicolai nikolaj
nicholas nicolas nikolas
nikita mikita
mikhail michael mykhailo mikhael mihail mikael
michel michele
miguel
evgeny evgeniy yevgeny yevgeni yevgeniy evgenii eugene yevhen
yuri yury iouri iurii yuriy jurij
andrei andrey andrew andriy andrej
andres
andreas
andrea
petr pyotr piotr peter petro
pierre
pedro
pietro
pavel pavlo pawel
paul
pablo
paulo paolo
ivan
ioannis yannis giannis
john jon
johan johann johannes
joan joanne
juan
jean
vladimir volodymyr wladimir uladzimir
viktor victor
viktoria victoria viktoriya
igor ihor
oleg oleh
olga olha
anatoly anatoliy anatoli anatolii
gennady gennadiy gennadi
valery valeriy valeri
vasily vasiliy vasili vassily vasyl
grigory grigoriy grigori gregory
konstantin constantin constantine konstantinos constantinos
natalia natalya nataliya natalie
tatiana tatyana tetiana
yulia julia yuliya juliya iuliia
katherine catherine kathryn catharine katerina ekaterina yekaterina
elizabeth elisabeth elizaveta
isabel isabelle isabella
stephen steven stefan stephan stepan
jeffrey geoffrey jeffery
philip phillip philippe filip
felipe
robert
roberto
roberta
william
wilhelm
richard
ricardo
james
jaime
thomas tomas tomasz
tomasa
charles
carlos
karl carl
carla
daniel danil daniil
daniela danielle daniella
paula paola
mario
maria mary marie
marco marcos
mark marc markus marcus
marta martha
anna ana anne
hanna hannah hana
luis luiz
louis lewis
luigi
luisa louise
francisco
francesco
francois francis
franz
francisca francesca
antonio
anthony antony
anton
antoine
antonia
fernando ferdinand
fernanda
george georges georg
jorge
georgy georgi giorgi georgiy heorhii
georgia
gabriel
gabriela gabriella
julio jules julius
julian julien
david davit dawood daoud dawud
linda
lina
emma
emily emilie
sara sarah
sofia sophia sophie
sonia sonya
jennifer
jessica
georgios giorgos yiorgos yorgos george
dimitrios dimitris
christos khristos
evangelos vangelis
boutros butrus
gul gol gull gool
agha aqa aga
khwaja khoja khawaja khoja khwaga
sher shir
nur noor nour
wahid wahed waheed vahid
majid majeed majed
majdi magdi
gulab golab
rahim raheem rahem
wali vali
qadir qader qadeer kadir
latif lateef
nazir nazeer
zahir zaher zaheer
habib habeeb
shukri chokri shokri
`;

const LINES = SPELLINGS.trim()
  .split('\n')
  .map((line) => line.split(' '));
const PETS = new Set(NICKNAMES.trim().split('\n').map((line) => line.split(' ')[0] ?? '')); // prettier-ignore
const LINES_OF = new Map<string, number[]>();
LINES.forEach((line, at) => {
  for (const name of line) LINES_OF.set(name, [...(LINES_OF.get(name) ?? []), at]);
});
for (const line of NICKNAMES.trim().split('\n')) {
  const [nickname = '', ...names] = line.split(' ');
  for (const name of names) {
    // Names that no line has yet get one of their own.
    if (!LINES_OF.has(name)) LINES_OF.set(name, [LINES.push([name]) - 1]);
    for (const at of LINES_OF.get(name) ?? []) {
      LINES[at]?.push(nickname);
      LINES_OF.set(nickname, [...(LINES_OF.get(nickname) ?? []), at]);
    }
  }
}

/** True for two ways to write or call one given name, false for two given names, null when one of them is not known. */
export function isSameGivenName(a: string, b: string): boolean | null {
  let one = LINES_OF.get(a);
  let other = LINES_OF.get(b);
  if ((one === undefined) === (other === undefined)) return one && other ? sharesLine(one, other) : null;
  // `Sergejus` and `Borisas`: Latvian and Lithuanian put an end to names of others.
  const ended = one ? b : a;
  if (ended.charCodeAt(ended.length - 1) !== S) return null;
  one ??= LINES_OF.get(a.replace(BALTIC_END, ''));
  other ??= LINES_OF.get(b.replace(BALTIC_END, ''));
  return one && other && sharesLine(one, other) ? true : null;
}

const S = 's'.charCodeAt(0);
const BALTIC_END = /(?<=.{4})(?:us|as|is|s)$/;

function sharesLine(one: readonly number[], other: readonly number[]): boolean {
  return one.some((line) => other.includes(line));
}

/** True where one of two is a short or pet form: less sure than another spelling. */
export function isNickname(a: string, b: string): boolean {
  return PETS.has(a) || PETS.has(b);
}

/** The other ways to write or call a given name, none for a word that is not one. */
export function otherSpellings(word: string): readonly string[] {
  return (LINES_OF.get(word) ?? []).flatMap((line) => LINES[line] ?? []);
}
