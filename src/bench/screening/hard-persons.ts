/**
 * Pairs of names of persons, by kind, as in `hard-organizations.ts`. `{g}`, `{h}`, `{i}` are usual given
 * names, `{f}`, `{k}`, `{l}` invented family names, `{m}`, `{n}`, `{o}` Arabic given names, `{s}`, `{t}`
 * invented nisbas, `{r}`, `{w}` Russian given names, `{p}`, `{q}` patronymics, `{u}`, `{v}` Russian family names.
 */
export const HARD_PERSONS: Readonly<Record<string, string>> = {
  titles: `
President {g} {f} = {f^}, {g}
Prime Minister {g} {f} = {f^}, {g}
H.E. {g} {f} = {g} {f}
His Excellency Mr {g} {f} = {f^}, {g}
Monsieur {g} {f} = {f^}, {g}
Madame {g} {f} = {g} {f}
Señor {g} {f} = {f}, {g}
Señora Doña {g} {f} = {g} {f}
Frau {g} {f} = {f^}, {g}
Herr Dr. {g} {f} = {g} {f}
Gen. {g} {f} = {g} {f}
Brigadier General {g} {f} = {f^}, {g}
{g} {f}, PhD = {f^}, {g}
{g} {f}, MBA = {g} {f}
Prof. Dr. {g} {f} = {g} {f}
Dott. {g} {f} = {f}, {g}
Hon. {g} {f} MP = {g} {f}
Ambassador {g} {f} = {f^}, {g}
Sir {g} {f} KBE = {g} {f}
Lord {g} {f} = {g} {f}
Sheikh {m} {s} = {m} {s}
Hajji {m} {s} = {m} {s}
Maulavi {m} {s} = {m} {s}
Mullah {m} {s} = {m} {s}
Col. (ret.) {g} {f} = {g} {f}
Capt. {g} {f} = {f^}, {g}
{g} {f} Jr. = {g} {f}
{g} {f} Esq. = {g} {f}
Ing. {g} {f} = {g} {f}
Lic. {g} {f} = {g} {f}
Dña. {g} {f} = {g} {f}
Mme {g} {f} = {g} {f}
Pan {r} {u} = {r} {u}
Gospodin {r} {u} = {u^} {r}
General-Major {r} {u} = {r} {u}
Colonel-General {r} {u} = {u^}, {r}
President {g} {f} / President {h} {k}
Dr. {g} {f} / Dr. {h} {f}
Gen. {g} {f} / Gen. {g} {k}
Sheikh {m} {s} / Sheikh {n} {s}
Prof. {g} {f} / Prof. {h} {k}
Monsieur {g} {f} / Monsieur {g} {k}`,
  'the telling word replaced': `
{m} {n} {s} / {m} {n} {t}
{m} {n} al-{s} / {m} {n} al-{t}
{m} bin {n} al-{s} / {m} bin {o} al-{s}
{m} ibn {n} {s} / {m} ibn {o} {s}
{r} {p} {u} / {r} {q} {u}
{u^} {r} {p} / {u^} {r} {q}
{r} {p} {u} / {r} {p} {v}
{u^}, {r} {p} / {v^}, {r} {p}
{g} {f} / {g} {k}
{f^}, {g} / {k^}, {g}
{g} {h} {f} / {g} {h} {k}
{g} {i} {f} / {h} {i} {f}
{g} {f} / {h} {f}
{f^} {g} / {f^} {h}
{g} {f} {k} / {g} {f} {l}
{g} {f} {k} / {g} {l} {k}
{m} {n} {o} {s} / {m} {n} {o} {t}
{m} {n} {o} al-{s} / {o} {n} {m} al-{t}
{m} {n} {s} = {m} {s}
{m} {n} {o} {s} = {m} {n} {s}
{m} bin {n} al-{s} = {m} al-{s}
{m} ibn {n} ibn {o} al-{s} = {m} ibn {n} al-{s}
{r} {p} {u} = {r} {u}
{u^} {r} {p} = {r} {u}
{g} {h} {f} = {g} {f}
{g} {f} {k} = {g} {f}
{m} bin {n} {s} = {m} {n} {s}
{m} {n} al-{s} = {m} bin {n} {s}
{r} {p} {u} = {u}, {r} {p}
{g} {h} {f} = {f^}, {g} {h}
{g} {f?} = {g} {f}
{g} {h} {f?} = {g} {h} {f}
{r} {p} {u?} = {r} {p} {u}
{f?}, {g} {k} = {g} {k} {f}`,
  'father and son': `
{m} bin {n} / {n} bin {m}
{m} ibn {n} / {n} ibn {m}
{m} bin {n} {s} / {n} bin {m} {s}
{m} ben {n} al-{s} / {n} ben {m} al-{s}
{m} bin {n} bin {o} / {n} bin {m} bin {o}
{m} ould {n} / {n} ould {m}
{m} bin {n} = {m} {n}
{m} bin {n} = {m} ibn {n}
{m} bin {n} al-{s} = al-{s}, {m} bin {n}
{m} ibn {n} {s} = {s^}, {m} bin {n}
{m} bin {n} bin {o} = {m} bin {n}
{m} ben {n} = {m} bin {n}`,
  numerals: `
Xi {f} = XI, {f}
Xi Lanping = XI Lanping
Vi {f} = VI {f}
Xi Lanping / 11 Lanping
Vi {f} / 6 {f}
Xi Lanping / Lanping Eleven
{g} Ii {f} = {g} II {f}
{g} {f} III = {g} {f}
{g} {f} II = {g} {f}
Ii {f} / 2 {f}`,
  nicknames: `
Ben {f} = Benjamin {f}
Bill {f} = William {f}
Sasha {u} = Aleksandr {u}
Misha {u} = Mikhail {u}
Volodya {u} = Vladimir {u}
Kolya {u} = Nikolai {u}
Bob {f} = Robert {f}
Dick {f} = Richard {f}
Liz {f} = Elizabeth {f}
Kate {f} = Katherine {f}
Mike {f} = Michael {f}
Dan {f} = Daniel {f}
Pepe {f} = José {f}
Paco {f} = Francisco {f}
Tony {f} = Anthony {f}
Joe {f} = Joseph {f}
Dima {u} = Dmitry {u}
Zhenya {u} = Evgeny {u}
Chuck {f} = Charles {f}
Jack {f} = John {f}
Sepp {f} = Josef {f}
Hansi {f} = Johann {f}
Beppe {f} = Giuseppe {f}
Gigi {f} = Luigi {f}
Ben {f} / Brian {f}
Bill {f} / Robert {f}
Sasha {u} / Sergei {u}
Misha {u} / Maksim {u}
Joe {f} / John {f}
Tony {f} / Timothy {f}
Dan {f} / David {f}
Sam {f} / Simon {f}
Kate {f} / Karen {f}
Liz {f} / Linda {f}`,
  'digits for letters': `
{f~} = {f}
{u~} = {u}
{g} {f~} = {g} {f}
{r} {u~} = {r} {u}
{g~} {f} = {g} {f}
{m} {s~} = {m} {s}
{g} {f~} / {g} {k}
{r} {u~} / {r} {v}`,
  'Latin spellings': `
Chang Hsiao-ling = Zhang Xiaoling
Ts'ao Kuo-hua = Cao Guohua
Chou Chih-ming = Zhou Zhiming
Hsieh Tsung-jen = Xie Congren
Teng Po-han = Deng Bohan
Kuo Ch'ing-yün = Guo Qingyun
Ch'en Chien-p'ing = Chen Jianping
Hsü Te-sheng = Xu Desheng
Jānis Kalnbergs = Janis Kalnberg
Pēteris Ozolbergs = Peter Ozolberg
Ivans Norvegins = Ivan Norvegin
Sergejs Albinovs = Sergei Albinov
Vladimiras Zorrinovas = Vladimir Zorrinov
Andrejus Tesalovas = Andrei Tesalov
Aleksandras Quillonskis = Aleksandr Quillonsky
Viktoras Dunmorinas = Viktor Dunmorin
Gamal Naguibar = Jamal Najibar
Magdi Belgarawi = Majdi Beljarawi
Boutros Zaporani = Potros Zaborani
Basha Belmarani = Pasha Belmarani
Vahid Zorravi = Fahid Zorrafi
Nevin Navalani = Nefin Nafalani
Gul Agha Sherbaraki = Gol Aqa Shirbaraki
Khwaja Wahed Zorrani = Khoja Wahid Zorrani
Sher Alam Wardakzai = Shir Alam Vardakzay
Mohammad Nabi Tesalzai = Muhammad Nabi Tesalzay
Lee Min-ho = Ri Min Ho
Pak Yong-su = Park Young Soo
Choe Chol-min = Choi Cheol-min
Yi Song-jin = Lee Seong Jin
Chong Hyok-chol = Jeong Hyeok Cheol
Paek Kyong-il = Baek Gyeong Il
Yiorgos Papadorakis = Georgios Papadorakis
Dimitris Nikolarakos = Dimitrios Nikolarakos
Khristos Mpaltador = Christos Baltador
Tomasz Kowalbor = Tomas Kovalbor
Wojciech Szczebor = Wojcech Shchebor
Djamel Tesaloui = Jamal Tesalawi
Chokri Benzorrane = Shukri Ben Zorran
Nguyễn Văn Albo = Nguyen Van Albo
Vjekoslav Đurbelić = Vjekoslav Djurbelic
Zhang Xiaoling / Zhang Xiaoning
Chen Jianping / Chen Jianming
Guo Qingyun / Guo Qinghua
Deng Bohan / Teng Powen
Ri Min Ho / Ri Min Su
Park Young Soo / Park Young Ho
Pak Yong-su / Paek Yong-su
Kim Chol-min / Kim Chol-su
Jānis Kalnbergs / Jānis Ozolbergs
Gamal Naguibar / Kamal Nasirbar
Amanullah Torabzai / Asadullah Torabzai
Khwaja Wahed Zorrani / Khwaja Wali Zorrani
Georgios Papadorakis / Grigorios Papadorakis
Ivan Norvegin / Ivana Norvegina`,
  'other scripts': `
Владимир Норвегин = Vladimir Norvegin
Юрий Щербелов = Yuri Shcherbelov
Ганна Білмаренко = Hanna Bilmarenko
Ольга Зорріна = Olha Zorrina
محمد خالد بلماري = Muhammad Khalid Belmari
فلاديمير نورفيغين = Vladimir Norvegin
باتريك بولمور = Patrick Polmore
جورج كراندل = George Crandell
پوریا زرینی = Pouria Zarini
گلاب شیرزوی = Gulab Shirzoy
چنگیز ورداکی = Changiz Wardaki
فيكتور تشيربوف = Viktor Cherbov
Βλαντιμίρ Μπελμάριν = Vladimir Belmarin
Γιώργος Νικολαράκος = Giorgos Nikolarakos
Ευάγγελος Ντορβαλδής = Evangelos Dorvaldis
Χρήστος Γκαλμόρης = Christos Galmoris
블라디미르 노르베긴 = Vladimir Norvegin
파트릭 볼모어 = Patrick Volmore
김민호 = Kim Min Ho
박영수 = Pak Yong Su
최철민 = Choe Chol Min
이성진 = Ri Song Jin
ולדימיר נורבגין = Vladimir Norvegin
משה כהנור = Moshe Cahanor
יוסף ברקאי = Yosef Barkai
פטריק דונמור = Patrick Dunmore
弗拉基米尔·诺维金 = Vladimir Novigin
帕特里克·博尔莫 = Patrick Bolmor
张晓玲 = Zhang Xiaoling
陈建平 = Chen Jianping
郭庆云 = GUO Qingyun
王小明 = Wang Xiaoming
田中太郎 = Tanaka Taro
山本健一 = Yamamoto Kenichi
鈴木一郎 = Suzuki Ichiro
佐藤花子 = Sato Hanako
ウラジーミル・ノルベギン = Vladimir Norvegin
パトリック・ボルモア = Patrick Volmore
ジョージ・クランデル = George Crandell
アンドレイ・アルビノフ = Andrei Albinov
ဗလာဒီမာ နော်ဗီဂင် = Vladimir Novigin
အောင်မင်းထွန်း = Aung Min Htun
မောင်ကျော်ဝင်း = Maung Kyaw Win
ვლადიმერ ბელმარიძე = Vladimer Belmaridze
Արմեն Բելմարյան = Armen Belmaryan
अमित शर्मोरा = Amit Sharmora
张晓玲 / 张晓宁
王小明 / 王小红
김민호 / 김민수
박영수 / 박영호
陈建平 / 陈建国
鈴木一郎 / 鈴木次郎
张伟 / 章伟民
郭庆云 / 郭庆山
محمد خالد بلماري / محمد طارق بلماري
فلاديمير نورفيغين / Viktor Norvegin
Βλαντιμίρ Μπελμάριν / Vladislav Belmarin
블라디미르 노르베긴 / Viktor Norvegin
ולדימיר נורבגין / Valery Norvegin
ウラジーミル・ノルベギン / Viktor Norvegin
张晓玲 / Zhang Xiaoning
김민호 / Kim Min Su
田中太郎 / Tanaka Jiro
Владимир Норвегин / Владислав Норвегин`,
  'split and joined': `
D'{f} {g} = D{f_} {g}
{g} O'{f} = {g} O {f}
{g} van der {f} = {g} Vander{f_}
{g} de la {f} = {g} Dela{f_}
{g} Al-{s} = {g} Al{s_}
Abdul {m} {s} = Abdul{m_} {s}
{g}-{h} {f} = {g} {h} {f}
{g}{h_} {f} = {g} {h} {f}
{g} Mac{f_} = {g} Mac {f}
{g} St. {f} = {g} Saint {f}
{g} {f}-{k} = {g} {f} {k}
{g} El {s} = {g} El{s_}
{g} O'{f} / {g} O'{k}
{g} van der {f} / {g} van der {k}
{g} Mac{f_} / {g} Mac{k_}
Abdul {m} {s} / Abdul {n} {s}
{g}-{h} {f} / {g}-{i} {f}
{g} de la {f} / {h} de la {f}`,
};
