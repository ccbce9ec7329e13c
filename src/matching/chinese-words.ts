/** Words of the names of companies in Han signs, as the lists translate them; the longest that fits is taken. */
const WORDS = `
中国 china 中國 china 中华 china 中華 china 国家 national 國家 national 全国 national 國際 international 国际 international 集团 group 集團 group
银行 bank 銀行 bank 贸易 trading 貿易 trading 商贸 trading 商貿 trading 经贸 trading 經貿 trading 科技 technology 技术 technology 技術 technology
实业 industry 實業 industry 工业 industry 工業 industry 产业 industry 石油 petroleum 石化 petrochemical 石油化工 petrochemical 化工 chemical 化学 chemical
化學 chemical 天然气 gas 天然氣 gas 燃气 gas 航运 shipping 航運 shipping 海运 shipping 海運 shipping 船务 shipping 船務 shipping 轮船 shipping
船舶 shipbuilding 造船 shipbuilding 物流 logistics 运输 transport 運輸 transport 电气 electric 電氣 electric 电器 electric 電器 electric
电子 electronics 電子 electronics 电力 power 電力 power 投资 investment 投資 investment 控股 holding 发展 development 發展 development
建设 construction 建設 construction 建筑 construction 建築 construction 工程 engineering 机械 machinery 機械 machinery 设备 equipment 設備 equipment
材料 material 钢铁 steel 鋼鐵 steel 矿业 mining 礦業 mining 煤炭 coal 煤业 coal 能源 energy 通信 communication 通訊 communication 通讯 communication
电信 telecommunication 電信 telecommunication 网络 network 網絡 network 信息 information 資訊 information 软件 software 軟件 software 保险 insurance
保險 insurance 证券 securities 證券 securities 信托 trust 医药 pharmaceutical 醫藥 pharmaceutical 制药 pharmaceutical 製藥 pharmaceutical 生物 biological
汽车 automobile 汽車 automobile 航空 aviation 航天 aerospace 铁路 railway 鐵路 railway 进出口 import export 進出口 import export 工商 industry commercial
农业 agricultural 農業 agricultural 商业 commercial 商業 commercial 房地产 real estate 房地產 real estate 食品 food 纺织 textile 紡織 textile
服装 garment 研究院 research institute 研究所 research institute 研究 research 大学 university 大學 university 学院 college 學院 college
基金会 foundation 基金會 foundation 基金 fund 协会 association 協會 association 合作社 cooperative 酒店 hotel 医院 hospital 服务 service 服務 service
管理 management 咨询 consulting 光电 photonics 半导体 semiconductor 半導體 semiconductor 仪器 instrument 精密 precision 军工 military 导航 navigation
财务 finance 金融 finance 新能源 energy 环保 environmental 水产 fishery 渔业 fishery 漁業 fishery 造纸 paper 塑料 plastic 橡胶 rubber 金属 metal
有色金属 metal 玻璃 glass 水泥 cement 电缆 cable 光学 optical 制造 manufacturing 製造 manufacturing 总公司 corporation 總公司 corporation
`;
/** Places that names begin with: each a word of its own. */
const PLACES = `
北京 beijing 上海 shanghai 天津 tianjin 重庆 chongqing 重慶 chongqing 深圳 shenzhen 广州 guangzhou 廣州 guangzhou 大连 dalian 大連 dalian 青岛 qingdao
青島 qingdao 宁波 ningbo 寧波 ningbo 厦门 xiamen 廈門 xiamen 南京 nanjing 武汉 wuhan 武漢 wuhan 成都 chengdu 西安 xian 杭州 hangzhou 苏州 suzhou
蘇州 suzhou 沈阳 shenyang 瀋陽 shenyang 哈尔滨 harbin 哈爾濱 harbin 香港 hong kong 澳门 macau 澳門 macau 台湾 taiwan 台灣 taiwan 臺灣 taiwan 丹东 dandong
丹東 dandong 珠海 zhuhai 东莞 dongguan 東莞 dongguan 佛山 foshan 无锡 wuxi 長沙 changsha 长沙 changsha 郑州 zhengzhou 济南 jinan 烟台 yantai 石家庄 shijiazhuang
长春 changchun 合肥 hefei 昆明 kunming 福州 fuzhou 山东 shandong 山東 shandong 广东 guangdong 廣東 guangdong 江苏 jiangsu 江蘇 jiangsu 浙江 zhejiang
福建 fujian 河北 hebei 河南 henan 湖北 hubei 湖南 hunan 四川 sichuan 辽宁 liaoning 遼寧 liaoning 吉林 jilin 黑龙江 heilongjiang 云南 yunnan 雲南 yunnan
新疆 xinjiang 山西 shanxi 陕西 shaanxi 安徽 anhui 江西 jiangxi 贵州 guizhou 甘肃 gansu 广西 guangxi 海南 hainan 宁夏 ningxia 青海 qinghai 内蒙古 inner mongolia
`;
/** What such a name has for its legal form. */
const FORM =
  /(?:股份)?(?:有限)?(?:责任|責任)?公司$|股份公司|股份有限公司|有限责任公司|有限責任公司|有限公司|股份/gu;

/** Signs that no person's name has: they tell a company where nobody says what the name is of. */
const COMPANY = /公司|集[团團]|[银銀]行|[贸貿]易|科技|大[学學]|研究[院所]/u;

const WORD_OF = new Map<string, string>();
for (const each of `${WORDS} ${PLACES}`.trim().split(/\s+(?=\p{Script=Han})/u)) {
  const [signs = '', ...words] = each.split(/\s+/);
  WORD_OF.set(signs, words.join(' '));
}
const KNOWN = new RegExp([...WORD_OF.keys()].sort((one, other) => other.length - one.length).join('|'), 'gu');

/** `上海阳光贸易有限公司` is `shanghai 阳光 trading`: what is left of the signs is read as it sounds. */
export function withChineseWords(name: string, isOrganization: boolean): string {
  if (!isOrganization && !COMPANY.test(name)) return name;
  if (
    !/\p{Script=Han}{4}/u.test(name) ||
    /\p{Script=Katakana}|\p{Script=Hiragana}|株式会社|[·・•]/u.test(name)
  )
    return name;
  return name.replace(/\p{Script=Han}{4,}/gu, (run) => {
    const bare = run.replace(FORM, '');
    return bare === '' ? run : ` ${bare.replace(KNOWN, (signs) => ` ${WORD_OF.get(signs) ?? signs} `)} `;
  });
}
