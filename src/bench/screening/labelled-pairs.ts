import type { NameKind } from '../../matching/score';

/** Two names and whether a careful person would take them for one; invented names, real ways to write them. */
export interface LabelledPair {
  a: string;
  b: string;
  kind: NameKind;
  same: boolean;
}

/** One pair a line, the names parted by `=` when they are the same and by `/` when they are not. */
const ORGANIZATIONS = `
Intl Belmara Machines = International Belmara Machines
ICM = Intercity Corallan Machines
BBM Corp. = Belmara Business Machines Corporation
3M Albora = Three M Albora
Twenty First Norvega Films = 21st Norvega Films
21 Norvega Films = Twenty-First Norvega Films Inc.
Twentieth Century Falcon = 20th Century Falcon
First Bank of Alba = 1st Bank of Alba
Albora Mfg Co = Albora Manufacturing Company
Dunmore Bros = Dunmore Brothers
Dunmore & Co = Dunmore and Company
Dunmore & Sons Ltd = Dunmore and Sons Limited
Norvega Fund II = Norvega Fund 2
Norvega Fund III LP = Norvega Fund Three
Albora Hldgs = Albora Holdings Inc.
Albora Holding Group LLC = Albora Holdings
Belmara Telecom = Belmara Telecommunications
Belmara Pharma AG = Belmara Pharmaceuticals
Kestrel Technologies Inc = Kestrel Tech
Kestrel Engineering Svcs = Kestrel Engineering Services
Univ. of Belmara = University of Belmara
Banco Nacional de Belmara = National Bank of Belmara
JSCARGUMENT = JSC ARGUMENT
OOO ROMASHKINA = Romashkina LLC
Albora Dev. Bank = Albora Development Bank
Belmara Assn of Growers = Belmara Association of Growers
Studio 54 Albora = Studio54 Albora Ltd
Corallacola Bottling = Coralla-Cola Bottling
Norvega Logistics GmbH = Norvega Logistik GmbH
Quillon Petrochemical = Quilon Petrochemicals Ltd
Quillon Electrical Industries = Quillon Electric Industry
The Zorrin Company = Zorrin Co.
Zorrin Foods Worldwide = Zorrin Foods
Zorrin Intl Trading Co LLC = Zorrin International Trading
Sociedade Tesalia de Transportes = Tesalia Transportes S.A.
Al-Belmari Exchange = Al Bilmari Exchange Co.
Al Noor Belmara Trading = Alnoor Belmara Trading
Government Bank of Tesalia = Govt. Bank of Tesalia
Ministry of Works of Tesalia = Tesalia Ministry of Works
Dept. of Fisheries Norvega = Department of Fisheries, Norvega
Saint Orin Hospital = St. Orin Hospital
Mount Orin Mining = Mt. Orin Mining
Fort Orin Steel = Ft Orin Steel
Center for Norvega Studies = Centre for Norvega Studies
Labour Union of Alba = Labor Union of Alba
Belletech Corp = Beletech Corporation
Vodavoice Foundation = Fondation Vodavoice
Ørsund Shipping A/S = Orsund Shipping AS
Müller Zorrin = Mueller Zorrin GmbH
Kazan Ptitsa Zavod = Kazanskiy Ptitsa Zavod
Tesalia Insurance Brokers = Tesalia Insurance Broker
Albora Electronics (HK) Ltd = Albora Electronics HK
Albora Electronics Hong Kong = Albora Electronics (HK) Limited
Orin Commodities DMCC = Orin Commodity
United Norvega Emirates Bank = Utd Norvega Emirates Bank
A.B. Quillon = AB Quillon
Quillon, Marsh & Partners = Quillon Marsh Partners LLP
Kestrel Ltd (formerly Falcon) = Kestrel Limited
Tesalia Grain Corp. = Tesalia Grains Corporation
Grupo Quillon = Quillon Group
BELLETECH CORP / 11420 CORP.
EMMA LLC / Emma Daniels Ltd
Studio 54 / Studio 55
Unit 2 Logistics / Unit 3 Logistics
Norvega Fund II / Norvega Fund III
Norvega Fund II / Norvega Fund IV
First National Bank of Alba / Second National Bank of Alba
1st National Bank of Alba / Third National Bank of Alba
Global Trading Group LLC / Global Holding Group LLC
Global Trading Group LLC / Universal Trading Group LLC
International Business Services / International Business Systems
North Alba Mining / South Alba Mining
Northern Star Shipping / Southern Star Shipping
East Coast Foods / West Coast Foods
Albora Holdings / Norvega Holdings
Albora Capital Partners / Kestrel Capital Partners
General Trading Company / General Mining Company
Advanced Technology Solutions / Advanced Energy Solutions
United Construction Co / United Insurance Co
Bank of Belmara / Bank of Belgora
Bank of Belmara / Bank of Tesalia
National Oil Company of Alba / National Oil Company of Zorrin
ABC Holding / ABD Holding
ABC Trading Ltd / ABX Trading Ltd
KLM Industries / KLN Industries
Belmara Resources / Belmara Mobile
Belmara Water / Belmara Air
Alba 2000 / Alba 3000
Channel 5 Media / Channel 7 Media
Route 66 Motors / Route 99 Motors
Plant No. 12 / Plant No. 21
360 Security / 365 Security
7 Seas Shipping / 9 Seas Shipping
Seven Seas Shipping / Nine Seas Shipping
Institute No. 18 Norvega / Institute No. 81 Norvega
Green Energy Solutions / Green Energy Foundation
Blue Sky Aviation / Red Sky Aviation
Golden Dragon Trading / Silver Dragon Trading
Royal Dune Oil / Shelf Oil
Trans Sahara Logistics / Trans Atlantic Logistics
Siena Pharma / Siena Farms
Target Belmara / Target Electronics
Alpha Construction / Alpha Insurance
Delta Electronics / Delta Airlines
Omega Capital / Omega Textiles
Pacific Shipping / Atlantic Shipping
Central Bank of Alba / Commercial Bank of Alba
Ministry of Defence of Tesalia / Ministry of Health of Tesalia
University of Alba / University of Zorrin
Alba University Hospital / Alba University Press
Asia Trading Company / Africa Trading Company
Export Bank of Alba / Import Bank of Alba
Upper Orin Power / Lower Orin Power
Orin Inc. / Orion Shipping Inc.
Micro Electronics Technologies / Micron Technology
Global Energy Company / Entergy
Alliance Energy / Alliant Energy
Legion LLC / Allegion
Tech Data Systems / Data Tech Consulting
Sun Power Systems / Sun Paper Products
American Steel Works / Australian Steel Works
Iraqi Airways / Iranian Airways
Zorrin Group Holdings International / Norvega Group Holdings International
Best Food Services / Best Logistics Services
Smart Solutions Ltd / Smart Systems Ltd
City Bank of Orin / City Hotel of Orin
New Alba Textile Mills / Old Alba Textile Mills
Smithson Brothers / Smithfield Brothers
Albora Shipping Line 1 / Albora Shipping Line 2
Fund 42 Albora / Albora
Albora (Norvega) Ltd / Albora (Tesalia) Ltd
Euro Asia Bank / Euro Africa Bank
`;

const PERSONS = `
Mohammed Al-Belmari = Muhammad Belmari
Mohamad el Belmari = Mohammed al-Belmari
MAREN, Jonas = Jonas Maren
MAREN, Jonas Abdul Karim = Jonas Abdelkarim Maren
Jonas M. Torvald = Jonas Maren Torvald
J. Torvald-Quillon = Jonas Torvald-Quillon
J.P. Quillonet = Jean-Paul Quillonet
Petra Torvald = Petra Torwald
Sergei Norvegov = Sergey Norvegoff
Aleksandr Zorrinov = Alexander Zorrinov
Dmitriy Albinov = Dmitry Albinov
Yuri Tesalin = Iouri Tesaline
Youssef Belmari = Yusuf Belmari
Djamel Orinaoui = Jamal Orinawi
Khaled Zorrani = Halid Zorrani
Hussein Quilloni = Husayn Quilloni
Osama Tesalani = Usama Tesalani
Abdul Rahman Zorri = Abdelrahman Zorri
Omar bin Salim Belmari = Omar Salim Belmari
Fatima Zahra Orini = Fatma Zahra Orini
María José Quillón = Maria Jose Quillon
Jose Luis Albora Tesal = José Albora Tesal
Anna de la Quillon = Anna Quillon
Willem van der Orin = Willem Van Orin
Dr. Petra Torvald = Petra Torvald
Björn Æskild = Bjoern Aeskild
Владимир Норвегин = Vladimir Norvegin
Tchoupo Zorrine = Chupo Zorrin
Nguyen Van Albor = NGUYEN, Van Albor
Kim Jong Zor = Kim Jong-Zor
Ahmad Shah Belmari = Ahmed Chah Belmari
Catherine Torvaldsen = Katherine Torvaldsen
Stephen Quillmore = Steven Quillmore
Elisabeth Norvega = Elizabeth Norvega
Zorrin Petrovich Albin = Zorrin Albin
Abu Bakr Quillani = Aboubakar Quillani
Emma Daniels / EMMA LLC
Amina Walker / Amina Perez
Maria Quillon / Mario Quillon
Maria Albora / Maria Tesala
Jonas Maren / Jonas Torvald
Petra Torvald / Peter Zorrin
Jose Albora / Jose Williams Benavo
Ahmed Ali / Ahmed Belmari
Mohammed Ali Belmari / Mohammed Omar Zorrani
Ali Hassan Orini / Ali Hussein Zorrani
Sergei Norvegov / Sergei Albinov
Li Wei / Li Wang
Zhang Min / Chang Ming Orin
Kim Jong Zor / Kim Jong Alb
Juan Carlos Tesal / Juan Carlos Albor
John Quillmore / Joan Quillmore
Paul Kingsor / Paul Ringsor
Emma Kimmel / Anna Kimmel
Hassan Zorrani / Hussain Zorrani Belmari Tesalani
J. Torvald / Petra Torvald
Omar Belmari / Amir Belmari
David Nasrin / Javid Nassor
Thomas Garcior / Tomasa Garcior Riosa
Luis Chang / Louis Chavez
Amina Rahmani / Aman Abdul Rahman
Carlos Perezor / Perezor Ampued Carla
Linda Smithor / Kinda Shammator
James Kingor / James Koang Chol
Abdullah Quilloni / Abdul Karim Zorri
Nikolai Orinov / Nikita Orinov
Ibrahim Salehor / Ibrahim Salmani
Mustafa Belmari / Mustapha Torvald
Yusuf Omar Tesali / Omar Yassin Quilli
`;

/** The labelled pairs of organizations and persons, about half of them the same. */
export const LABELLED_PAIRS: readonly LabelledPair[] = [
  ...pairsOf(ORGANIZATIONS, 'organization'),
  ...pairsOf(PERSONS, 'person'),
];

function pairsOf(text: string, kind: NameKind): LabelledPair[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const same = line.includes(' = ');
      const [a = '', b = ''] = line.split(same ? ' = ' : ' / ');
      return { a, b, kind, same };
    });
}
