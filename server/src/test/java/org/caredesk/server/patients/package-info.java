@NullMarked
package org.caredesk.server.patients;

import org.jspecify.annotations.NullMarked;
