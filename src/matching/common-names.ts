/**
 * Given and family names that very many people bear, wherever the list comes from: a list of a few thousand
 * persons alone cannot tell that `Smith` is common and `Quillmore` is not. As folded words, by where they are usual.
 */
const GIVEN =
  // English
  'james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald ' +
  'steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric ' +
  'jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry ' +
  'peter henry adam simon martin philip alan ian mary patricia jennifer linda elizabeth barbara susan jessica sarah karen ' +
  'lisa nancy betty sandra margaret ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca ' +
  'laura helen sharon cynthia kathleen amy angela anna ruth brenda pamela nicole katherine catherine virginia christine ' +
  'emma olivia sophia grace julia alice claire jane charlotte victoria rachel hannah lucy ' +
  // Spanish, Portuguese, Italian
  'jose juan luis carlos jorge manuel francisco antonio pedro miguel alejandro fernando ricardo roberto eduardo javier ' +
  'rafael alberto sergio diego oscar mario pablo raul enrique victor cesar ramon jesus angel andres daniel maria carmen ana ' +
  'rosa lucia elena teresa laura isabel marta sofia gabriela patricia claudia adriana paula guadalupe veronica alejandra ' +
  'joao paulo bruno tiago rui fernanda marco giuseppe giovanni luca francesco andrea giulia chiara alessandro stefano ' +
  // French, German, Nordic, Dutch
  'jean pierre michel philippe alain nicolas christophe laurent francois jacques louis marie nathalie isabelle sylvie ' +
  'camille celine sophie hans peter klaus wolfgang thomas stefan andreas juergen martin ursula ingrid monika petra lars erik ' +
  'anders johan nils karl jan willem ' +
  // Slavonic and central Asian
  'ivan sergei sergey dmitry dmitri dmitriy aleksandr aleksei alexei andrei andrey nikolai mikhail vladimir viktor yuri igor ' +
  'oleg pavel maxim maksim evgeny evgeniy roman konstantin anatoly olga natalia natalya tatiana tatyana elena irina svetlana ' +
  'ekaterina marina ludmila galina valentina yulia oksana jakub piotr andrzej katarzyna ' +
  // Arabic, Persian, Turkish, South Asian
  'muhammad mohammed mohamed ahmad ahmed ali hassan hasan hussein husayn omar umar yusuf ibrahim khalid mustafa mahmoud ' +
  'mahmud abdullah saleh salih said hamid karim rashid tariq faisal nasser samir jamal fatima aisha maryam zaynab khadija ' +
  'layla amina reza mehdi hossein mehmet fatma ayse emre rahul ravi amit sanjay priya anil sunil rajesh imran bilal ' +
  // East Asian
  'wei li ming jun min hui yan xin jing lei tao chao hiroshi takashi kenji yuki haruto akira yuko minh van thi jong hyun kofi ' +
  'kwame ama abena chinedu';

const FAMILY =
  'smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson thomas ' +
  'taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis robinson walker young allen king ' +
  'wright scott torres nguyen hill flores green adams nelson baker hall rivera campbell mitchell carter roberts gomez phillips ' +
  'evans turner diaz parker cruz edwards collins reyes stewart morris morales murphy cook rogers gutierrez ortiz morgan cooper ' +
  'peterson bailey reed kelly howard ramos kim cox ward richardson watson brooks chavez wood james bennett gray mendoza ruiz ' +
  'hughes price alvarez castillo sanders patel myers long ross foster jimenez powell fernandez vargas castro rojas romero ' +
  'suarez herrera medina aguilar vega dominguez silva santos oliveira souza pereira costa ferreira alves lima rossi russo ' +
  'ferrari esposito bianchi romano colombo dupont durand bernard dubois moreau laurent simon michel lefebvre leroy roux ' +
  'muller mueller schmidt schneider fischer weber meyer wagner becker schulz hoffmann hansen johansen olsen larsen andersen ' +
  'nielsen jensen johansson svensson jansen bakker ivanov ivanova petrov petrova sidorov smirnov kuznetsov popov popova ' +
  'vasiliev volkov sokolov morozov novikov fedorov novak kowalski nowak horvat kovac popescu yilmaz kaya demir khan ahmed ' +
  'hussain malik sheikh rahman islam hossain singh kumar sharma gupta das shah wang li zhang liu chen yang zhao huang zhou wu ' +
  'xu sun zhu lin park choi jung kang cho sato suzuki takahashi tanaka watanabe ito yamamoto nakamura tran pham hoang mensah ' +
  'owusu okafor okeke adeyemi diallo traore keita toure diop ndiaye mwangi otieno haddad hamdan';

/** Names of very many people. */
export const COMMON_NAMES: ReadonlySet<string> = new Set(`${GIVEN} ${FAMILY}`.split(' '));

const GIVEN_NAMES: ReadonlySet<string> = new Set(GIVEN.split(' '));

/** True for a given name of very many people. */
export function isGivenName(word: string): boolean {
  return GIVEN_NAMES.has(word);
}
