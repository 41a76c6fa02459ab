@NullMarked
package org.caredesk.desktop.doctor.profile;

import org.jspecify.annotations.NullMarked;
