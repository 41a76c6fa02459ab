@NullMarked
package org.caredesk.desktop.doctor.availability;

import org.jspecify.annotations.NullMarked;
