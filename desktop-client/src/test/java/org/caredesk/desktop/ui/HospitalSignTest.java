package org.caredesk.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HospitalSignTest {

  @Test
  void hospitals_differ_in_colour_and_then_in_sign() {
    assertThat(HospitalSign.classes(1)).containsExactly("place-1", "sign-0");
    assertThat(HospitalSign.classes(3)).containsExactly("place-3", "sign-0");
    assertThat(HospitalSign.classes(4)).containsExactly("place-1", "sign-1");
    assertThat(IntStream.rangeClosed(1, 12).mapToObj(HospitalSign::classes))
        .doesNotHaveDuplicates();
  }

  @Test
  void another_hospital_takes_the_place_of_the_one_before() {
    List<String> styles = new ArrayList<>(List.of("place-mark", "place-name"));
    styles.addAll(HospitalSign.classes(5));
    HospitalSign.clear(styles);
    assertThat(styles).containsExactly("place-mark", "place-name");
  }
}
