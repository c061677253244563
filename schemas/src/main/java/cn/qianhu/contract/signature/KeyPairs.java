package cn.qianhu.contract.signature;

import java.security.SecureRandom;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.generators.Ed25519KeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519KeyGenerationParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/** Pairs of a private and a public key, new or from the private one alone. */
final class KeyPairs {

  private static final SecureRandom RANDOM = new SecureRandom();

  private static final ECNamedDomainParameters SM2_CURVE =
      new ECNamedDomainParameters(
          GMObjectIdentifiers.sm2p256v1, GMNamedCurves.getByOID(GMObjectIdentifiers.sm2p256v1));

  private KeyPairs() {}

  static AsymmetricCipherKeyPair ed25519() {
    Ed25519KeyPairGenerator generator = new Ed25519KeyPairGenerator();
    generator.init(new Ed25519KeyGenerationParameters(RANDOM));
    return generator.generateKeyPair();
  }

  static AsymmetricCipherKeyPair sm2() {
    ECKeyPairGenerator generator = new ECKeyPairGenerator();
    generator.init(new ECKeyGenerationParameters(SM2_CURVE, RANDOM));
    return generator.generateKeyPair();
  }

  /** The public key of a private one, or null where it is of no algorithm that we know. */
  static AsymmetricKeyParameter publicKeyOf(AsymmetricKeyParameter key) {
    if (key instanceof Ed25519PrivateKeyParameters ed25519) {
      return ed25519.generatePublicKey();
    }
    if (key instanceof ECPrivateKeyParameters ec
        && ec.getParameters().getCurve().equals(SM2_CURVE.getCurve())) {
      return new ECPublicKeyParameters(
          new FixedPointCombMultiplier().multiply(SM2_CURVE.getG(), ec.getD()), SM2_CURVE);
    }
    return null;
  }
}
