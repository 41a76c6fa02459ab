@NullMarked
package org.caredesk.desktop.doctor.day;

import org.jspecify.annotations.NullMarked;
