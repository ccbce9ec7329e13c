/**
 * Words for what organizations make, do or are: two names that differ in one of them are two organizations,
 * and one of them is not another mistyped, however alike (`Mortars` and `Motors`, `Equipment` and `Engineering`).
 */
export const LINES_OF_BUSINESS =
  'accounting adhesives advertising aerospace agriculture agro airline airport alloys aluminium aluminum ammunition analytics animation ' +
  'apparel appliances aquaculture architecture archives armaments arms artists asphalt assembly athletics auction audio audit automation automobile ' +
  'automotive aviation bakery bakeries banking baths batteries battery bearings beauty beef beer beverages biotech blinds boats books boots bottles ' +
  'bottling boxes brewery bricks bridges broadcasting brokers builders buildings burgers buses butchers cables cakes candles canning capital ' +
  'carbon cards cargo carpets cars carton casino casting catering cattle cement ceramics charter cheese chemicals chemists chocolate cigars cinema ' +
  'cleaning clinic clinics clothing coal coatings coffee coffees coils coins cold college colleges communications components composites computers concrete ' +
  'confectionery construction consulting contracting containers copper cosmetics cotton couriers cranes crafts credit crude cruises crystal cycles dairy dams ' +
  'dance data decor defence defense dental design detergents diamonds diesel dining dredging drilling drinks drones drugs dyes education eggs ' +
  'electric electronics elevators energy engineering engines entertainment environment equipment equity estates events explosives express fabrics fashion ' +
  'fasteners foil foils fusion diary feeds ferries fertilizers fibers fibres film films filters finance fish fisheries fitness floors flour flowers foods footwear ' +
  'forest forestry forge forwarding foundry freight fruit fruits fuel fuels furniture furs games garages gardens garments gas gears gems glass gloves ' +
  'grain grains granite graphics guards guns hair hardware harvest health heating helicopters hospital hospitality hosting hotel housing hydro ' +
  'hygiene ice information ink insurance insulation interiors investment irrigation iron jewelry jewellery juice knitting laboratory lamps laundry law leasing ' +
  'leather legal lending lifts lighting lights limestone linen liquor livestock locks logistics lubricants lumber machine machinery magnets maintenance malls ' +
  'maps marble marine maritime materials mattresses meat meats mechanics media medical medicine metals meters milk mills milling minerals mining ' +
  'missiles mobile mortars mortgage motors movers museum music nails navigation networks news newspapers nurseries nursing nuts nutrition oil oils olives ' +
  'optics organics packaging paint painting paints palm panels paper papers parking parts passenger pearls pensions perfumes petrochemicals petroleum ' +
  'pharmaceuticals pharmacy photo photography pictures pigments pipes pipelines planes plants plaster plasters plastics plating plumbing plywood pork ports ' +
  'potash poultry power press printing prints produce productions properties publishing pulp pumps quarries radio railway ranch real realty recruitment ' +
  'records recycling refinery refining rental rentals research resin resorts resources restaurant restaurants retail rice rigs rings roads robotics roofing ropes ' +
  'rubber sails salt sand sanitation satellite sauces sawmill schools seafood seeds securities security semiconductors sheep shipbuilding shipping shipyard ' +
  'shoes signs silk silver sinks snacks soap software soils solar spices spinning spirits sport sports staffing stamps stationery steam steel stone ' +
  'storage studios sugar surgery surveys sweets tankers tanks tanneries tape tapes tea telecommunications telephone television textiles theatre ' +
  'tiles timber tin tires tobacco tools tourism towers toys tractors training transmission transport travel treasury trucks tubes tuber tuna turbines ' +
  'tyres uniforms university upholstery utilities vaccines valves vehicles veterinary video vineyards wagons warehousing waste watches water weapons ' +
  'weaving welding wheat wheels wind wine wines wires wireless wood woods wool works yachts yarns zinc';
