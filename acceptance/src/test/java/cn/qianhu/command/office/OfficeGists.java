package cn.qianhu.command.office;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.command.office.OfficeCase.OfficeRefusal;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Whether a sentence tells what must be told. */
final class OfficeGists {

  /** The words of a gist that a sentence must hold: names, codes and figures. */
  private static final Pattern TELLING = Pattern.compile("[^ ,:;]*[0-9A-Z_\\p{IsHan}][^ ,:;]*");

  /** Who reads it must not be led to exempt a code that a spreadsheet has cut. */
  private static final String LOST_DIGITS =
      "digits were lost: format the column as text(?!.*code_exempt)";

  /** What a sentence says for a gist that has no such word, or says it in other words. */
  private static final Map<String, String> SAYINGS =
      Map.ofEntries(
          Map.entry(".xls: save as .xlsx", "另存为 \\.xlsx.*save it as \\.xlsx"),
          Map.entry(".et: save as .xlsx", "另存为 \\.xlsx.*save it as \\.xlsx"),
          Map.entry(
              "1234.56 千元 is 123.456 万元: three decimals, two are allowed",
              "123\\.456.*千元.*3 decimals: at most 2"),
          Map.entry("a blank within the code", "a blank within the code: remove it"),
          Map.entry("a blank within the number", "a blank within the number: remove it"),
          Map.entry(
              "a city: give the county", "code of a province or city: give that of the county"),
          Map.entry(
              "a day (2022-03-31), not the first of a month",
              "2022-03-31.*a day where a month is asked"),
          Map.entry(
              "a day where a month is asked", "write the month as 2022-03|a day where a month"),
          Map.entry("a hyphen within the code", "a hyphen within the code: remove it"),
          Map.entry("a percent sign", "a percent sign: write the number itself"),
          Map.entry("a quarter", "a quarter: write a month"),
          Map.entry("a text with an exponent", "write the number out"),
          Map.entry(
              "a village code: give the county, six digits",
              "town or village: give that of its county, six digits"),
          Map.entry("a year has four digits", "a year has four digits"),
          Map.entry(
              "acount resembles account: correct the heading",
              "acount.*account: correct the heading"),
          Map.entry(
              "brackets stand for a negative number; not allowed here",
              "brackets stand for a negative number"),
          Map.entry(
              "close_from resembles closed_from: correct the heading",
              "close_from.*closed_from: correct the heading"),
          Map.entry("closed from 2022-02", "not in the directory for the period"),
          Map.entry(
              "code_exemt resembles code_exempt: correct the heading",
              "code_exemt.*code_exempt: correct the heading"),
          Map.entry(
              "country resembles county: correct the heading",
              "country.*county: correct the heading"),
          Map.entry(
              "digits were lost or a typing error: never the advice to set code_exempt alone",
              LOST_DIGITS),
          Map.entry("digits were lost: format the column as text", LOST_DIGITS),
          Map.entry(
              "digits were lost: format the column as text; never the advice to set code_exempt",
              LOST_DIGITS),
          Map.entry(
              "exponent: digits were lost, write the number out",
              "digits may be lost: write the number out"),
          Map.entry("grouping comma in a wrong place", "comma"),
          Map.entry(
              "month or day first? write 2022-03-10",
              "month or day first\\? write it as 2022-03-10"),
          Map.entry(
              "neither UTF-8 nor GB18030 throughout: line, byte, and how to save it (CSV UTF-8)",
              "line 3 \\(byte 213 .*UTF-8"),
          Map.entry(
              "neither UTF-8 nor GB18030: line, byte, and how to save it",
              "line 2 \\(byte 126 .*neither UTF-8 nor GB18030"),
          Map.entry("no date", "has no date: write it as"),
          Map.entry("no such carrier: the list of codes and names", "carrier"),
          Map.entry("no such day", "no such day: check the date"),
          Map.entry("no such division", "99 is no division of industry"),
          Map.entry("no such hour", "no such hour"),
          Map.entry("no such level", "PROVINCIAL_KEY.*CITY_KEY.*TECHNICAL"),
          Map.entry("no such month", "no such month: months are 01 to 12"),
          Map.entry("no such place", "某某区.*行政区划"),
          Map.entry("no such scope", "KEY_1000.*CITY_100.*ABOVE_SCALE"),
          Map.entry("no such status: the list", "SIGNED.*STARTED.*IN_STATISTICS"),
          Map.entry("no year", "has no year: write it as 2022-03"),
          Map.entry("not a number", "is not a number|is not the unit of the column"),
          Map.entry(
              "not a number: write 0 or leave the report out", "write 0, or leave the report out"),
          Map.entry("not a number: write digits", "is not a number: write"),
          Map.entry("nothing after the point", "point"),
          Map.entry(
              "plan_month resembles plan_months: correct the heading",
              "plan_month.*plan_months: correct the heading"),
          Map.entry(
              "replaces the row of enterprises.csv",
              "replaces the row of enterprises\\.csv \\(row 2"),
          Map.entry("row 1 above the header left aside", "row 1 above it left aside"),
          Map.entry("rows 1 to 3 above the header left aside", "rows 1 to 3 above it left aside"),
          Map.entry(
              "the last line has no line break: is the file whole?",
              "no line break: is the file whole\\?"),
          Map.entry("three decimals", "3 decimals: at most 2"),
          Map.entry("three decimals, two are allowed", "3 decimals: at most 2"),
          Map.entry(
              "too many decimals (333.333333333333)", "333\\.333333333333.*12 decimals: at most 2"),
          Map.entry("unknown column, not read", "unknown columns .* are ignored"),
          Map.entry(
              "withdrawm resembles withdrawn: correct the heading",
              "withdrawm.*withdrawn: correct the heading"),
          Map.entry("write 2020-01", "write the month as 20"),
          Map.entry("1.5 is no whole number", "1\\.5.*a whole number is asked"));

  private OfficeGists() {}

  static void assertTold(OfficeRefusal refusal, String sentence) {
    String saying = SAYINGS.get(refusal.gist());
    if (saying != null) {
      assertThat(sentence).as("%s", refusal).containsPattern("(?s)" + saying);
      return;
    }
    List<String> telling =
        TELLING.matcher(refusal.gist()).results().map(MatchResult::group).toList();
    assertThat(telling).as("words to be told of %s", refusal).isNotEmpty();
    assertThat(sentence).as("%s", refusal).contains(telling);
  }
}
