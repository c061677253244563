package cn.qianhu.contract.signature;

/**
 * Signs reports of an enterprise. {@link SigningKey} does it with a key from a file; a site whose
 * keys stand in a token or a module of its own implements this.
 */
@FunctionalInterface
public interface ReportSigner {

  /**
   * Signs. Called by several threads at once.
   *
   * @param canonical what {@link CanonicalForm} made of the report
   */
  ReportSignature sign(byte[] canonical);
}
