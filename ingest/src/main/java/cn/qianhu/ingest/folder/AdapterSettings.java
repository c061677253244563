package cn.qianhu.ingest.folder;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.signature.ReportSigner;
import cn.qianhu.ingest.dialect.FileDialect;
import cn.qianhu.ingest.file.IgnorePatterns;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The settings of a folder adapter.
 *
 * @param forms judging by the tables of the site
 * @param name under which the broker remembers what it has published; see {@link AdapterName}
 * @param folder that is taken in
 * @param namespace prefix of the topics' names; empty by default
 * @param settle how long a file must stay the same before it is taken
 * @param transactionRows the most rows of a transaction, at least 1
 * @param ignore files that may be left aside
 * @param dialect in which the files are read
 * @param signer signs the reports that are not signed; null where nothing is signed
 */
public record AdapterSettings(
    Forms forms,
    String name,
    Path folder,
    String namespace,
    Duration settle,
    int transactionRows,
    IgnorePatterns ignore,
    FileDialect dialect,
    ReportSigner signer) {

  /** Rows of a transaction where nobody chooses: some ten milliseconds of work. */
  public static final int DEFAULT_TRANSACTION_ROWS = 5000;

  public AdapterSettings {
    if (!AdapterName.isAllowed(name)) {
      throw new IllegalArgumentException("No name for an adapter: " + name);
    }
    if (transactionRows < 1) {
      throw new IllegalArgumentException("No rows for a transaction: " + transactionRows);
    }
  }

  /** Settings of an adapter that reads files strictly and signs nothing. */
  public AdapterSettings(
      Forms forms,
      String name,
      Path folder,
      String namespace,
      Duration settle,
      int transactionRows,
      IgnorePatterns ignore) {
    this(forms, name, folder, namespace, settle, transactionRows, ignore, FileDialect.STRICT, null);
  }

  String transactionalId() {
    return namespace + "ingest-" + name;
  }
}
