package cn.qianhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3, 10.1.2.3",
    "::1, ::1",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::",
    "2001:db8:1:2::ffff, 2001:db8:1:2::",
    "2001:db8:1:3::1, 2001:db8:1:3::",
    "::ffff:10.1.2.3, 10.1.2.3"
  })
  void aNetworkOfIpv6IsOneClient(String address, String counted) throws UnknownHostException {
    assertThat(ClientAddress.of(InetAddress.getByName(address)))
        .isEqualTo(InetAddress.getByName(counted));
  }
}
