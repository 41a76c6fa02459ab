/** A doctor's profile, hospitals and, before the approval, application. */
@NullMarked
package org.caredesk.desktop.doctor.profile;

import org.jspecify.annotations.NullMarked;
