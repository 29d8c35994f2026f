import { Notifications } from '@mantine/notifications';

/** Where notices of what was done come up. */
export default function Notices() {
  return <Notifications position="bottom-center" />;
}
