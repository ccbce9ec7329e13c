import { isChineseFamily } from './syllables';

/** Syllables of Chinese as Russian writes them by the rules of Palladius, each with its pinyin; by their first sound. */
const SYLLABLES = `
ба ba бай bai бань ban бан bang бао bao бэй bei бэнь ben бэн beng би bi бянь bian бяо biao бе bie бинь bin бин bing бо bo бу bu бын beng
па pa пай pai пань pan пан pang пао pao пэй pei пэнь pen пэн peng пи pi пянь pian пяо piao пе pie пинь pin пин ping по po поу pou пу pu пын peng
ма ma май mai мань man ман mang мао mao мэ me мэй mei мэнь men мэн meng ми mi мянь mian мяо miao ме mie минь min мин ming мю miu мо mo моу mou му mu мын meng
фа fa фань fan фан fang фэй fei фэнь fen фэн feng фо fo фоу fou фу fu фын feng
да da дай dai дань dan дан dang дао dao дэ de дэй dei дэнь den дэн deng ди di дянь dian дяо diao де die дин ding дю diu дун dong доу dou ду du дуань duan дуй dui дунь dun до duo
та ta тай tai тань tan тан tang тао tao тэ te тэн teng ти ti тянь tian тяо tiao те tie тин ting тун tong тоу tou ту tu туань tuan туй tui тунь tun то tuo
на na най nai нань nan нан nang нао nao нэ ne нэй nei нэнь nen нэн neng ни ni нянь nian нян niang няо niao не nie нинь nin нин ning ню niu нун nong ноу nou ну nu нуань nuan нунь nun но nuo нюй nu нюэ nue
ла la лай lai лань lan лан lang лао lao лэ le лэй lei лэн leng ли li ля lia лянь lian лян liang ляо liao ле lie линь lin лин ling лю liu лун long лоу lou лу lu луань luan лунь lun ло luo люй lu люэ lue
га ga гай gai гань gan ган gang гао gao гэ ge гэй gei гэнь gen гэн geng гун gong гоу gou гу gu гуа gua гуай guai гуань guan гуан guang гуй gui гунь gun го guo
ка ka кай kai кань kan кан kang као kao кэ ke кэй kei кэнь ken кэн keng кун kong коу kou ку ku куа kua куай kuai куань kuan куан kuang куй kui кунь kun ко kuo
ха ha хай hai хань han хан hang хао hao хэ he хэй hei хэнь hen хэн heng хун hong хоу hou ху hu хуа hua хуай huai хуань huan хуан huang хуэй hui хой hui хунь hun хо huo
чжа zha чжай zhai чжань zhan чжан zhang чжао zhao чжэ zhe чжэй zhei чжэнь zhen чжэн zheng чжи zhi чжун zhong чжоу zhou чжу zhu чжуа zhua чжуай zhuai чжуань zhuan чжуан zhuang чжуй zhui чжунь zhun чжо zhuo
ча cha чай chai чань chan чан chang чао chao чэ che чэнь chen чэн cheng чи chi чун chong чоу chou чу chu чуа chua чуай chuai чуань chuan чуан chuang чуй chui чунь chun чо chuo
ша sha шай shai шань shan шан shang шао shao шэ she шэй shei шэнь shen шэн sheng ши shi шоу shou шу shu шуа shua шуай shuai шуань shuan шуан shuang шуй shui шунь shun шо shuo
жань ran жан rang жао rao жэ re жэнь ren жэн reng жи ri жун rong жоу rou жу ru жуа rua жуань ruan жуй rui жунь run жо ruo
цза za цзай zai цзань zan цзан zang цзао zao цзэ ze цзэй zei цзэнь zen цзэн zeng цзы zi цзун zong цзоу zou цзу zu цзуань zuan цзуй zui цзунь zun цзо zuo
ца ca цай cai цань can цан cang цао cao цэ ce цэнь cen цэн ceng цы ci цун cong цоу cou цу cu цуань cuan цуй cui цунь cun цо cuo
са sa сай sai сань san сан sang сао sao сэ se сэнь sen сэн seng сы si сун song соу sou су su суань suan суй sui сунь sun со suo
цзи ji цзя jia цзянь jian цзян jiang цзяо jiao цзе jie цзинь jin цзин jing цзюн jiong цзю jiu цзюй ju цзюань juan цзюэ jue цзюнь jun
ци qi ця qia цянь qian цян qiang цяо qiao це qie цинь qin цин qing цюн qiong цю qiu цюй qu цюань quan цюэ que цюнь qun
си xi ся xia сянь xian сян xiang сяо xiao се xie синь xin син xing сюн xiong сю xiu сюй xu сюань xuan сюэ xue сюнь xun
а a ай ai ань an ан ang ао ao э e эй ei энь en эр er оу ou я ya янь yan ян yang яо yao е ye и yi инь yin ин ying юн yong ю you юй yu юань yuan юэ yue юнь yun ва wa вай wai вань wan ван wang вэй wei вэнь wen вэн weng во wo у wu
`;

const PINYIN = new Map<string, string>();
for (const line of SYLLABLES.trim().split('\n')) {
  const parts = line.split(' ');
  for (let at = 0; at + 1 < parts.length; at += 2) PINYIN.set(parts[at] ?? '', parts[at + 1] ?? '');
}
const LONGEST = Math.max(...[...PINYIN.keys()].map(({ length }) => length));

/** Family names of two syllables; all others have one. */
const COMPOUND = new Set(
  'оуян сыма чжугэ шангуань сяхоу дунфан хуанфу гунсунь мужун сыту линху чжансунь юйвэнь'.split(' '),
);
/** Given names of Russian and its neighbours that split into such syllables by chance. */
const OWN = new Set(
  'иван яна нина инна юлия анна лука лилия лина саша маша паша даша гоша миша таня аня ваня ян юля инга шура лиля леся сеня женя'.split(
    ' ',
  ),
);
/** Sounds that no Russian word has: one of them tells a name of Palladius; without one the family name has to stand first. */
const MARK = /чж|цз|ц[яюэоуы]|нь(?![еёюя])|[юу]й|эй|[бвгджклмнпрстфхчшщ]э|юэ|юа|уа|оу|ао|яо/u;

/** `Си Цзиньпин` as passports write it; every other name as it is. */
export function withPalladius(name: string): string {
  if (!/\p{Script=Cyrillic}/u.test(name)) return name;
  const words = name
    .toLowerCase()
    .replace(/ё/g, 'е')
    .split(/[\s,-]+/)
    .filter((word) => word !== '');
  if (words.length < 2 || words.length > 3) return name;
  const cut = words.map((word) => (OWN.has(word) ? null : split(word)));
  if (cut.some((each) => each === null)) return name;
  const isOne = (at: number): boolean => cut[at]?.length === 1 || COMPOUND.has(words[at] ?? '');
  const last = words.length - 1;
  const fits = MARK.test(words.join(' ')) ? isOne(0) || isOne(last) : isOne(0) && isChineseFamily(cut[0]?.[0] ?? ''); // prettier-ignore
  if (!fits) return name;
  if (cut.reduce((sum, each) => sum + (each?.length ?? 0), 0) > MOST) return name;
  return cut.map((each) => (each ?? []).join('')).join(' ');
}

const MOST = 4;

/** The word in syllables of pinyin, the fewest; null where it does not split into them whole. `нъ` ends a syllable. */
function split(word: string): string[] | null {
  if (word === '') return [];
  for (let length = Math.min(LONGEST, word.length); length > 0; length -= 1) {
    const found = PINYIN.get(word.slice(0, length));
    if (found === undefined) continue;
    const rest = split(word.slice(length).replace(/^ъ/, ''));
    if (rest) return [found, ...rest];
  }
  return null;
}
