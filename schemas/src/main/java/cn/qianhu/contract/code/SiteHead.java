package cn.qianhu.contract.code;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The only row of {@code site.csv}.
 *
 * @param province code of the site's own province
 * @param map name of the file of the map
 * @param placesInEnglish whether English pages call places by the names of {@code names.csv}; if
 *     not, by their Chinese ones
 */
record SiteHead(
    String province, String nameZh, String nameEn, String map, boolean placesInEnglish) {

  /** The ending of the name of a map. */
  static final String MAP_ENDS = ".geojson";

  private static final Pattern PROVINCE = Pattern.compile("[1-9][0-9]0000");
  private static final Pattern MAP = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");
  private static final String ENGLISH = "en";
  private static final String CHINESE = "zh";

  static SiteHead of(TableFile table) {
    List<SiteHead> heads = new ArrayList<>();
    table.each(
        row -> {
          if (!heads.isEmpty()) {
            throw table.wrong(row, "只能有一行，请删去此行", "there is one row only; remove this one");
          }
          heads.add(head(table, row));
        });
    table.requireSound();
    return heads.get(0);
  }

  private static SiteHead head(TableFile table, NamedCsvRecord row) {
    String province = table.cell(row, "province");
    if (!PROVINCE.matcher(province).matches()) {
      throw table.expected(
          row, "province", "省份的六位代码，如 450000", "the six digits of a province, such as 450000");
    }
    String map = table.cell(row, "map");
    if (!MAP.matcher(map).matches() || !map.endsWith(MAP_ENDS)) {
      throw table.expected(
          row,
          "map",
          "本文件夹中地图文件的名称，如 map.geojson",
          "the name of the map's file in this folder, such as map.geojson");
    }
    String places = table.cell(row, "place_names");
    if (!places.equals(ENGLISH) && !places.equals(CHINESE)) {
      throw table.expected(
          row,
          "place_names",
          " en（英文页面用 names.csv 中的英文地名）或 zh（用中文地名）",
          "en, where English pages use the names of names.csv, or zh, where they use the Chinese ones");
    }
    return new SiteHead(
        province,
        table.filled(row, "name_zh"),
        table.filled(row, "name_en"),
        map,
        places.equals(ENGLISH));
  }
}
