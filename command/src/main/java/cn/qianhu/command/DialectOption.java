package cn.qianhu.command;

import cn.qianhu.contract.code.Site;
import cn.qianhu.ingest.dialect.Dialect;
import cn.qianhu.ingest.dialect.FileDialect;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option by which the dialect of files is chosen. */
final class DialectOption {

  @Option(
      names = "--dialect",
      paramLabel = "strict|office",
      converter = Spelling.class,
      description = {
        "文件的读法：strict 只认规定的格式；office 还认办公软件、数据库导出和国家统计报表的写法，每种换算都在回执中说明，拿不准的不换算",
        "how files are read: strict takes the described form only; office also takes what office"
            + " programs, exports and national forms make of it, names every conversion, and makes"
            + " none that is not certain",
        "（batch 缺省为 strict，ingest 和 gateway 缺省为 office / by default strict in batch, office in ingest and gateway）"
      })
  private Dialect chosen;

  /** The dialect that was chosen, or else another. */
  Dialect or(Dialect otherwise) {
    return chosen == null ? otherwise : chosen;
  }

  /** The dialect with the words of a site. */
  FileDialect of(Site site, Dialect otherwise) {
    return FileDialect.of(or(otherwise), site);
  }

  /** Reads {@code strict} and {@code office}. */
  static final class Spelling implements ITypeConverter<Dialect> {
    @Override
    public Dialect convert(String text) {
      return Dialect.named(text)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "“"
                          + text
                          + "”应为 strict 或 office / choose strict or office, not '"
                          + text
                          + "'"));
    }
  }
}
