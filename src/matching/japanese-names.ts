/** Family names and ends of given names as Japan reads them: letter by letter they would be read as Chinese. */
const FAMILY = `
佐藤 sato 鈴木 suzuki 高橋 takahashi 田中 tanaka 渡辺 watanabe 渡邊 watanabe 伊藤 ito 山本 yamamoto 中村 nakamura 小林 kobayashi 加藤 kato
吉田 yoshida 山田 yamada 佐々木 sasaki 山口 yamaguchi 松本 matsumoto 井上 inoue 木村 kimura 斎藤 saito 斉藤 saito 清水 shimizu 山崎 yamazaki
池田 ikeda 橋本 hashimoto 阿部 abe 石川 ishikawa 山下 yamashita 中島 nakajima 石井 ishii 小川 ogawa 前田 maeda 岡田 okada 長谷川 hasegawa
藤田 fujita 後藤 goto 近藤 kondo 村上 murakami 遠藤 endo 青木 aoki 坂本 sakamoto 福田 fukuda 太田 ota 西村 nishimura 藤井 fujii
岡本 okamoto 藤原 fujiwara 金子 kaneko 三浦 miura 中野 nakano 中川 nakagawa 原田 harada 松田 matsuda 竹内 takeuchi 小野 ono 田村 tamura
中山 nakayama 和田 wada 石田 ishida 森田 morita 上田 ueda 内田 uchida 柴田 shibata 酒井 sakai 宮崎 miyazaki 横山 yokoyama 高木 takagi
安藤 ando 宮本 miyamoto 大野 ono 小島 kojima 谷口 taniguchi 今井 imai 工藤 kudo 高田 takada 増田 masuda 丸山 maruyama 杉山 sugiyama
村田 murata 大塚 otsuka 新井 arai 小山 koyama 平野 hirano 藤本 fujimoto 河野 kono 上野 ueno 野口 noguchi 武田 takeda 松井 matsui 千葉 chiba
菅原 sugawara 岩崎 iwasaki 久保 kubo 木下 kinoshita 佐野 sano 野村 nomura 松尾 matsuo 市川 ichikawa 菊地 kikuchi 古川 furukawa 島田 shimada
安倍 abe 岸田 kishida 小泉 koizumi 石破 ishiba 麻生 aso 菅 suga 福島 fukushima 桜井 sakurai 水野 mizuno 北村 kitamura 吉川 yoshikawa 山内 yamauchi
西田 nishida 菊池 kikuchi 五十嵐 igarashi 安田 yasuda 中田 nakata 川口 kawaguchi 東 azuma 平田 hirata 川崎 kawasaki 飯田 iida 本田 honda 久保田 kubota
沢田 sawada 澤田 sawada 辻 tsuji 関 seki 吉村 yoshimura 渡部 watanabe 岩田 iwata 中西 nakanishi 服部 hattori 樋口 higuchi 福井 fukui 川上 kawakami
永井 nagai 松岡 matsuoka 田口 taguchi 森本 morimoto 矢野 yano 広瀬 hirose 秋山 akiyama 石原 ishihara 松下 matsushita 大西 onishi 馬場 baba 浜田 hamada
篠原 shinohara 大橋 ohashi 高野 takano 荒木 araki 大久保 okubo 野田 noda 小松 komatsu 鳩山 hatoyama 熊谷 kumagai 松浦 matsuura 内藤 naito 黒田 kuroda
大谷 otani 尾崎 ozaki 桑原 kuwahara 早川 hayakawa 荒井 arai 吉岡 yoshioka 河合 kawai 本間 honma 永田 nagata 堀 hori 片山 katayama 河村 kawamura
`;
const GIVEN = `
太郎 taro 次郎 jiro 二郎 jiro 三郎 saburo 一郎 ichiro 健一 kenichi 健二 kenji 健太 kenta 花子 hanako 美咲 misaki 陽子 yoko 洋子 yoko 裕子 yuko
幸子 sachiko 恵子 keiko 直子 naoko 和子 kazuko 由美子 yumiko 明美 akemi 真由美 mayumi 大輔 daisuke 翔太 shota 拓也 takuya 直樹 naoki 和也 kazuya
誠 makoto 茂 shigeru 清 kiyoshi 実 minoru 正 tadashi 勇 isamu 勝 masaru 進 susumu 博 hiroshi 浩 hiroshi 隆 takashi 隆志 takashi 修 osamu 明 akira
昭 akira 豊 yutaka 剛 tsuyoshi 学 manabu 聡 satoshi 智 satoshi 哲也 tetsuya 達也 tatsuya 秀樹 hideki 英樹 hideki 正樹 masaki 雅之 masayuki 博之 hiroyuki
弘之 hiroyuki 孝之 takayuki 和彦 kazuhiko 邦彦 kunihiko 康夫 yasuo 幸雄 yukio 和夫 kazuo 信夫 nobuo 正雄 masao 俊夫 toshio 美穂 miho 久美子 kumiko
智子 tomoko 京子 kyoko 典子 noriko 純子 junko 順子 junko 愛 ai 舞 mai 彩 aya 葵 aoi 蓮 ren 悠斗 yuto 陽菜 hina 結衣 yui 大和 yamato 翼 tsubasa 学 manabu
晋三 shinzo 文雄 fumio 純一郎 junichiro 義偉 yoshihide 茂雄 shigeo 太一 taichi 健太郎 kentaro 慎太郎 shintaro 龍太郎 ryutaro 由紀夫 yukio 佳彦 yoshihiko
康弘 yasuhiro 角栄 kakuei 栄作 eisaku 信介 nobusuke 直人 naoto 喜朗 yoshiro 恵三 keizo 宗男 muneo 敏夫 toshio 武 takeshi 健 ken 亮 ryo 翔 sho
大介 daisuke 洋平 yohei 浩二 koji 幸一 koichi 真一 shinichi 信一 shinichi 雄一 yuichi 隆一 ryuichi 正人 masato 和宏 kazuhiro 義雄 yoshio 良子 yoshiko
`;

const READ = (text: string): ReadonlyMap<string, string> => {
  const parts = text.trim().split(/\s+/);
  return new Map(
    Array.from({ length: parts.length / 2 }, (_, at) => [parts[at * 2] ?? '', parts[at * 2 + 1] ?? '']),
  );
};
const FAMILY_READ = READ(FAMILY);
const GIVEN_READ = READ(GIVEN);

const HAN_NAME = /(?<![\p{Script=Han}々])[\p{Script=Han}々]{2,5}(?![\p{Script=Han}々])/gu;
const COMPOUND = new Set(
  '欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 东方 東方 皇甫 尉迟 公孙 令狐 慕容 司徒'.split(' '),
);

/** Names in Han characters with a space between family and given name, Japanese ones as Japan reads them. */
export function withJapanese(text: string): string {
  // Two runs, or a point between them, are a name of others as it is heard.
  if ((text.match(HAN_NAME) ?? []).length !== 1 || /[·・•]/.test(text)) return text;
  return text.replace(HAN_NAME, (run) => {
    for (const length of [3, 2]) {
      const family = FAMILY_READ.get(run.slice(0, length));
      if (family === undefined) continue;
      const rest = run.slice(length);
      return ` ${family} ${GIVEN_READ.get(rest) ?? rest} `;
    }
    // Places and companies are longer or have no family name that could be told apart.
    if (run.length > 4 || (run.length === 4 && !COMPOUND.has(run.slice(0, 2)))) return run;
    const at = COMPOUND.has(run.slice(0, 2)) && run.length > 2 ? 2 : 1;
    return ` ${run.slice(0, at)} ${run.slice(at)} `;
  });
}
