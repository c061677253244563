package cn.qianhu.ingest.http;

import cn.qianhu.ingest.dialect.DialectTables;
import cn.qianhu.ingest.http.Gateway.PageParts;
import cn.qianhu.ingest.receipt.Receipts;
import cn.qianhu.web.ProblemException;
import cn.qianhu.web.ProblemType;
import cn.qianhu.web.RequestContext;
import cn.qianhu.web.SafeText;
import cn.qianhu.web.StaticFiles;
import java.util.function.LongSupplier;

/**
 * The page of an enterprise: its files, which say nothing of anybody and need no key, and what they
 * ask for. A gateway may be run without it.
 */
final class PageEndpoint {

  private static final String FOLDER = "/cn/qianhu/ingest/page/";

  /**
   * Scripts and styles are those of the gateway itself, and nothing of the page goes anywhere else.
   * No form is ever sent by the browser: what somebody typed would stand in an address.
   */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

  private final StaticFiles files;
  private final OwnEndpoint own;

  /**
   * @param parts null where there is no page
   * @param headings under which people write columns
   */
  PageEndpoint(PageParts parts, Receipts receipts, DialectTables headings, LongSupplier nanoClock) {
    files = parts == null ? null : new StaticFiles(FOLDER, parts.templates());
    own = parts == null ? null : new OwnEndpoint(parts.records(), receipts, headings, nanoClock);
  }

  /** Answers with a file. */
  void file(RequestContext context, String path) {
    requirePage();
    StaticFiles.File file =
        files
            .of(path)
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemType.NOT_FOUND,
                        "网页没有文件 \"" + SafeText.shortened(path) + "\"：请从 GET / 打开",
                        "The page has no file \""
                            + SafeText.shortened(path)
                            + "\": open it at GET /"));
    file.answer(context, POLICY);
  }

  /** The endpoint that the page asks. */
  OwnEndpoint own() {
    requirePage();
    return own;
  }

  private void requirePage() {
    if (files == null) {
      throw new ProblemException(
          ProblemType.NOT_FOUND,
          "本网关运行时没有企业网页（--without-page）：请用接口上报，见 GET /v1/openapi.json",
          "This gateway runs without the page of enterprises (--without-page): report by the"
              + " interface, see GET /v1/openapi.json");
    }
  }
}
