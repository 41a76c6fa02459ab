package org.caredesk.desktop.api;

import java.util.UUID;
import org.caredesk.dto.Page;
import org.caredesk.dto.directory.DoctorResponse;
import org.jspecify.annotations.Nullable;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * Doctors. Every call blocks, must not be made on the UI thread, and throws {@link ApiException}.
 */
public interface Doctors {

  /** Every filter may be null; {@code specialty} is a catalogue code. */
  @GET("doctors")
  Page<DoctorResponse> search(
      @Query("hospitalId") @Nullable UUID hospitalId,
      @Query("specialty") @Nullable String specialty,
      @Query("name") @Nullable String name,
      @Query("page") int page,
      @Query("size") int size);

  @GET("doctors/{id}")
  DoctorResponse get(@Path("id") UUID id);
}
