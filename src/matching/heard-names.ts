/** Given names of others as Chinese newspapers write them: heard by syllables they are too far from how they are spelt. */
const HEARD = `
乔治 george 喬治 george 约翰 john 約翰 john 让 jean 保罗 paul 保羅 paul 彼得 peter 迈克尔 michael 邁克爾 michael 大卫 david 大衛 david
威廉 william 詹姆斯 james 罗伯特 robert 羅伯特 robert 托马斯 thomas 托馬斯 thomas 玛丽 mary 瑪麗 mary 伊丽莎白 elizabeth 伊麗莎白 elizabeth
查尔斯 charles 查爾斯 charles 约瑟夫 joseph 約瑟夫 joseph 亚历山大 aleksandr 亞歷山大 aleksandr 尼古拉 nikolai 谢尔盖 sergei 謝爾蓋 sergei
安德烈 andrei 德米特里 dmitri 米哈伊尔 mikhail 米哈伊爾 mikhail 伊万 ivan 伊萬 ivan 尤里 yuri 维克托 viktor 維克托 viktor 弗拉基米尔 vladimir
弗拉基米爾 vladimir 穆罕默德 muhammad 艾哈迈德 ahmad 艾哈邁德 ahmad 阿卜杜拉 abdullah 侯赛因 hussein 侯賽因 hussein 哈桑 hasan 易卜拉欣 ibrahim
优素福 yusuf 優素福 yusuf 奥马尔 omar 奧馬爾 omar 何塞 jose 胡安 juan 卡洛斯 carlos 路易斯 luis 弗朗西斯科 francisco 安东尼奥 antonio 安東尼奧 antonio
菲利普 philip 理查德 richard 史蒂文 steven 斯蒂芬 stephen 克里斯托弗 christopher 马克 mark 馬克 mark 丹尼尔 daniel 丹尼爾 daniel 本杰明 benjamin
`;

const parts = HEARD.trim().split(/\s+/);
const SPELT = new Map(Array.from({ length: parts.length / 2 }, (_, at) => [parts[at * 2] ?? '', parts[at * 2 + 1] ?? ''])); // prettier-ignore

/** The parts of such a name, by the point between them, that are known as they are heard. */
export function withHeardNames(name: string): string {
  return /[·・•]/.test(name) ? name.replace(/\p{Script=Han}+/gu, (run) => SPELT.get(run) ?? run) : name;
}
