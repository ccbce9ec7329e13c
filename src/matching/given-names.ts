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
dmitri dmitry dmitriy dmytro dimitri dimitry
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
konstantin constantin constantine
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
robert bob rob
roberto
roberta
william bill
wilhelm
richard dick
ricardo
james jim
jaime
thomas tomas tom
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
`;

const LINE_OF = new Map<string, number>();
const LINES = SPELLINGS.trim()
  .split('\n')
  .map((line) => line.split(' '));
LINES.forEach((line, at) => {
  for (const name of line) LINE_OF.set(name, at);
});

/** True for two spellings of one given name, false for two given names, null when one of them is not known. */
export function isSameGivenName(a: string, b: string): boolean | null {
  const one = LINE_OF.get(a);
  const other = one === undefined ? undefined : LINE_OF.get(b);
  return other === undefined ? null : one === other;
}

/** The other spellings of a given name, none for a word that is not one. */
export function otherSpellings(word: string): readonly string[] {
  const line = LINE_OF.get(word);
  return line === undefined ? [] : (LINES[line] ?? []);
}
